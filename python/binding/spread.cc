// SPDX-License-Identifier: Apache-2.0
//
// The steps of joining on a cluster (verbale/spread.h) for verbale.spark: bytes in, bytes out.
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>
#include <verbale/packed.h>
#include <verbale/spread.h>

#include <cstring>
#include <memory>

#include "binding/bind.h"
#include "binding/errors.h"
#include "binding/text.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

using Packed = std::vector<nb::bytes>;

Pieces pieces_of(const Packed& packed) {
  Pieces pieces;
  pieces.reserve(packed.size());
  for (const nb::bytes& one : packed) pieces.emplace_back(view_of(one));
  return pieces;
}

/// Numbers as they lie in memory, which is how Arrow has them.
template <class Number>
nb::bytes bytes_of_numbers(const std::vector<Number>& numbers) {
  return nb::bytes(numbers.data(), numbers.size() * sizeof(Number));
}

template <class Number>
std::vector<Number> numbers_of(const nb::bytes& bytes) {
  std::vector<Number> numbers(bytes.size() / sizeof(Number));
  if (!numbers.empty()) std::memcpy(numbers.data(), bytes.c_str(), numbers.size() * sizeof(Number));
  return numbers;
}

std::vector<Minutes> minutes_of(const Packed& packed) {
  std::vector<Minutes> all;
  for (const nb::bytes& one : packed) all.push_back(value_of(unpack_minutes(view_of(one))));
  return all;
}

std::unique_ptr<Spread> open(const Spread::Labels& labels) {
  return std::make_unique<Spread>(value_of(Spread::open(labels)));
}

nb::dict digest(Spread& self, const nb::bytes& packed) {
  const auto minutes = value_of(unpack_minutes(view_of(packed)));
  const ReportDigest digest = value_of(self.digest(minutes));
  nb::dict out;
  out["id"] = text_of(digest.id);
  out["published"] = text_of(digest.published);
  out["words"] = bytes_of_numbers(digest.words);
  out["sample"] = bytes_of_numbers(digest.sample);
  out["keys"] = bytes_of_numbers(digest.keys);
  out["events"] = digest.events;
  out["told"] = bytes_of(digest.told);
  return out;
}

void weigh(Spread& self, std::int64_t reports, const nb::bytes& words, const nb::bytes& counts) {
  self.weigh(reports, numbers_of<std::uint32_t>(words), numbers_of<std::uint32_t>(counts));
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> copies(const Packed& samples) {
  std::vector<std::vector<std::uint64_t>> all;
  for (const nb::bytes& one : samples) all.push_back(numbers_of<std::uint64_t>(one));
  return Spread::copies(all);
}

nb::object row(const KeyedPiece& one) {
  return nb::make_tuple(text_of(one.key), text_of(one.id), bytes_of(one.piece));
}
nb::object row(const PiecePair& one) {
  return nb::make_tuple(text_of(one.a), text_of(one.b), bytes_of(one.piece));
}
nb::object row(const PieceMember& one) {
  return nb::make_tuple(text_of(one.id), text_of(one.first), text_of(one.because));
}
nb::object row(const PieceDeed& one) {
  return nb::make_tuple(text_of(one.promise), text_of(one.event), bytes_of(one.piece));
}

template <class Rows>
nb::list rows(Result<Rows>&& result) {
  nb::list out;
  for (const auto& one : value_of(std::move(result))) out.append(row(one));
  return out;
}

nb::bytes keep_of(const nb::bytes& packed, const std::vector<std::string>& ids) {
  auto minutes = value_of(unpack_minutes(view_of(packed)));
  return bytes_of(pack(keep(std::move(minutes), {ids.begin(), ids.end()})));
}

}  // namespace

void bind_spread(nb::module_& module) {
  nb::class_<Spread>(module, "Spread", "Joins across reports in pieces; verbale.spark.")
      .def(nb::new_(&open), nb::arg("labels"))
      .def("digest", &digest, nb::arg("packed"))
      .def("weigh", &weigh, nb::arg("reports"), nb::arg("words"), nb::arg("counts"))
      .def_static("copies", &copies, nb::arg("samples"))
      .def_static("keep", &keep_of, nb::arg("packed"), nb::arg("ids"))
      .def_static("event_pieces",
                  [](const nb::bytes& told, const std::string& reported) {
                    return rows(Spread::event_pieces(view_of(told), reported));
                  })
      .def("event_pairs",
           [](Spread& self, const std::string& key, const Packed& pieces) {
             return rows(self.event_pairs(key, pieces_of(pieces)));
           })
      .def_static("incidents",
                  [](const Packed& pairs) { return rows(Spread::incidents(pieces_of(pairs))); })
      .def("pledge_pieces",
           [](const Spread& self, const nb::bytes& told) {
             return rows(self.pledge_pieces(view_of(told)));
           })
      .def("pledge_pairs",
           [](Spread& self, const Packed& pieces) {
             return rows(self.pledge_pairs(pieces_of(pieces)));
           })
      .def_static("promises",
                  [](const Packed& pairs) { return rows(Spread::promises(pieces_of(pairs))); })
      .def_static("deed_pieces",
                  [](const nb::bytes& told) { return rows(Spread::deed_pieces(view_of(told))); })
      .def_static(
          "commitment_pieces",
          [](const nb::bytes& told) { return rows(Spread::commitment_pieces(view_of(told))); })
      .def_static("pledge",
                  [](const Packed& commitments, const std::vector<std::string>& keys) {
                    return rows(Spread::pledge(pieces_of(commitments), keys));
                  })
      .def("deeds",
           [](Spread& self, const std::string& key, const Packed& pledges, const Packed& events) {
             return rows(self.deeds(key, pieces_of(pledges), pieces_of(events)));
           })
      .def_static("kept_deeds",
                  [](const Packed& deeds) { return rows(Spread::kept_deeds(pieces_of(deeds))); })
      .def("incident",
           [](Spread& self, const std::string& first, const Packed& reports) {
             return text_of(value_of(self.incident(first, minutes_of(reports))));
           })
      .def("promise", [](Spread& self, const Spread::Labels& because, const Packed& deeds,
                         const Packed& reports, const std::string& on) {
        return text_of(value_of(self.promise(because, pieces_of(deeds), minutes_of(reports), on)));
      });
}

}  // namespace verbale::python
