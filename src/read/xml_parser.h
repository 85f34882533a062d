// SPDX-License-Identifier: Apache-2.0
//
// XML as it comes, over expat. What makes XML dangerous is refused or never done:
//
//   <!ENTITY lol "&lol9;&lol9;">   kXmlEntities: a file that declares entities of its own ends
//   here,
//                                  so that none can be unfolded, in a text or in an attribute
//   <!ENTITY x SYSTEM "/etc/..">   the same
//   <!DOCTYPE nitf SYSTEM "...">   passed over: nothing outside of the file is ever opened
//   <a><a><a> ...                  kXmlTooDeep beyond the budget
//   <a b="...                      a tag, a comment or a name of 4 MiB is kXmlInvalid: expat keeps
//                                  what it has not understood yet, and reads it again each time
//
// Entities of HTML that nobody declared ("&nbsp;") are common in feeds and are handed on by name.
// Names are given as written, prefix included: feeds use prefixes that they do not declare, and a
// parser that knows namespaces must refuse those.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace verbale {

/// Those of one element, valid while it begins.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  /// Empty where there is none of that name.
  std::string_view operator[](std::string_view name) const;

 private:
  const char** pairs_;
};

class XmlEvents {
 public:
  XmlEvents() = default;
  XmlEvents(const XmlEvents&) = delete;
  XmlEvents& operator=(const XmlEvents&) = delete;
  virtual ~XmlEvents() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  /// Pieces of one text may come one by one.
  virtual void text(std::string_view text) = 0;
  /// "nbsp": one that the file uses and does not declare.
  virtual void entity(std::string_view name) = 0;
};

class XmlParser {
 public:
  /// `events` outlive the parser.
  XmlParser(XmlEvents& events, std::uint32_t most_depth);
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;
  ~XmlParser();

  /// UTF-8, whatever the file declares. An error ends the parser; its place is line() and byte().
  Status parse(std::string_view bytes, bool last);
  /// From inside of an event: no further one comes, and parse() returns.
  void stop();

  /// Of the event that is told, or of the error; from 1.
  std::uint64_t line() const;
  /// The same, of all bytes parsed, from 0.
  std::uint64_t byte() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace verbale
