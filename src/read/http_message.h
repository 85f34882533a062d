// SPDX-License-Identifier: Apache-2.0
//
// What a web server answered, as a WARC file keeps it: status line, header, body. Bodies were sent
// in chunks and packed; some crawlers store them so, others store them undone and leave the header
// as it was. So an encoding is undone where the header names it and the bytes agree.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <string>

#include "read/header_fields.h"
#include "read/input.h"

namespace verbale {

struct HttpHead {
  int status = 0;
  HeaderFields fields;
};

/// Takes status line and header. Nothing where the input is no answer of a web server.
Result<std::optional<HttpHead>> take_http_head(Input& message);

/// The encoding that cannot be undone ("br"), or nothing.
std::string unknown_encoding(const HttpHead& head);

/// What stands behind the head, encodings undone as it is read. `message` outlives the body. Where
/// an encoding breaks off, its error comes after what could be read. `place` is for errors.
class HttpBody {
 public:
  HttpBody(Input& message, const HttpHead& head, const std::string& place);
  Input& input() { return layers_.empty() ? message_ : *layers_.back(); }

 private:
  void add(std::unique_ptr<ByteStream> layer);
  void undo(const std::string& encoding, const std::string& place);

  Input& message_;
  std::vector<std::unique_ptr<Input>> layers_;  ///< each reads the one before it
};

/// The bytes of "Transfer-Encoding: chunked". `body` outlives the stream.
std::unique_ptr<ByteStream> chunked_stream(Input& body, std::string place);
/// Whether the bytes begin with the length of a chunk.
bool begins_chunk(std::string_view bytes);

}  // namespace verbale
