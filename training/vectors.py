# SPDX-License-Identifier: Apache-2.0
"""Word vectors: skip-gram with character n-grams (fastText, by gensim) over raw news and the treebanks.

    python3 training/vectors.py OUT.npz          about two minutes on two cores for 14 million words
"""

import sys

import numpy as np
from gensim.models import FastText

import corpora

KEPT = 45000


def main(out):
    corpus = list(corpora.raw_sentences())
    model = FastText(vector_size=96, window=3, min_count=4, sg=1, negative=5, min_n=3, max_n=5, bucket=40000, workers=2, epochs=3, sample=1e-4, seed=1)
    model.build_vocab(corpus_iterable=corpus)
    model.train(corpus_iterable=corpus, total_examples=model.corpus_count, epochs=model.epochs)
    words = model.wv.index_to_key[:KEPT]
    vectors = np.stack([model.wv.get_vector(w) for w in words]).astype(np.float32)
    np.savez(out, words=np.array(words, dtype=object), vectors=vectors, ngrams=model.wv.vectors_ngrams.astype(np.float32))
    print(f"{sum(map(len, corpus))} words read, {len(words)} vectors kept")


if __name__ == "__main__":
    main(sys.argv[1])
