// SPDX-License-Identifier: Apache-2.0
#include "read/xml_parser.h"

#include <expat.h>

#include <algorithm>
#include <optional>
#include <string>

namespace verbale {
namespace {

constexpr std::size_t kStep = 64 << 10;
constexpr std::size_t kMostToken = 4 << 20;

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (pair[0] == name) return pair[1];
  }
  return {};
}

struct XmlParser::State {
  State(XmlEvents& to, std::uint32_t most_depth)
      : events(to), most(most_depth), parser(XML_ParserCreate("UTF-8")) {
    XML_SetUserData(parser, this);
    XML_UseForeignDTD(parser, XML_TRUE);  // an entity that nobody declares is no error then
    XML_SetElementHandler(parser, &State::begin, &State::end);
    XML_SetCharacterDataHandler(parser, &State::text);
    XML_SetDefaultHandler(parser, &State::other);
    XML_SetSkippedEntityHandler(parser, &State::entity);
    XML_SetEntityDeclHandler(parser, &State::declaration);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XML_ParserFree(parser); }

  static State& of(void* self) {
    auto& state = *static_cast<State*>(self);
    state.silent = 0;
    return state;
  }

  static void begin(void* self, const char* name, const char** attributes) {
    State& state = of(self);
    if (state.stopped) return;
    if (++state.depth > state.most) {
      return state.refuse(ErrorCode::kXmlTooDeep,
                          "elements inside each other, more than " + std::to_string(state.most));
    }
    state.events.begin(name, XmlAttributes(attributes));
  }

  static void end(void* self, const char* name) {
    State& state = of(self);
    if (state.stopped) return;
    --state.depth;
    state.events.end(name);
  }

  static void text(void* self, const char* bytes, int length) {
    State& state = of(self);
    if (!state.stopped) state.events.text({bytes, static_cast<std::size_t>(length)});
  }

  /// Comments and the like: told so that their bytes are known to be understood.
  static void other(void* self, const char*, int) { of(self); }

  static void entity(void* self, const char* name, int is_parameter) {
    State& state = of(self);
    if (!state.stopped && is_parameter == 0) state.events.entity(name);
  }

  static void declaration(void* self, const char*, int, const char*, int, const char*, const char*,
                          const char*, const char*) {
    of(self).refuse(ErrorCode::kXmlEntities, "the file declares entities of its own");
  }

  void refuse(ErrorCode code, std::string what) {
    refusal = Error{code, std::move(what), {}, {}};
    stop();
  }

  void stop() {
    stopped = true;
    XML_StopParser(parser, XML_FALSE);
  }

  XmlEvents& events;
  std::uint32_t most;
  XML_Parser parser;
  std::uint32_t depth = 0;
  std::size_t silent = 0;  ///< bytes since expat told anything
  bool stopped = false;
  std::optional<Error> refusal;
};

XmlParser::XmlParser(XmlEvents& events, std::uint32_t most_depth)
    : state_(std::make_unique<State>(events, most_depth)) {}
XmlParser::~XmlParser() = default;

Status XmlParser::parse(std::string_view bytes, bool last) {
  do {
    const std::string_view step = bytes.substr(0, kStep);
    bytes.remove_prefix(step.size());
    state_->silent += step.size();
    const bool parsed = XML_Parse(state_->parser, step.data(), static_cast<int>(step.size()),
                                  static_cast<int>(last && bytes.empty())) != XML_STATUS_ERROR;
    if (state_->refusal) return tl::unexpected<Error>(*state_->refusal);
    if (state_->stopped) return {};
    if (!parsed) {
      return fail(ErrorCode::kXmlInvalid, std::string("XML that is not well-formed: ") +
                                              XML_ErrorString(XML_GetErrorCode(state_->parser)));
    }
    if (state_->silent > kMostToken) {
      return fail(ErrorCode::kXmlInvalid,
                  "a tag or a comment of more than " + std::to_string(kMostToken >> 20) + " MiB");
    }
  } while (!bytes.empty());
  return {};
}

void XmlParser::stop() { state_->stop(); }

std::uint64_t XmlParser::line() const { return XML_GetCurrentLineNumber(state_->parser); }

std::uint64_t XmlParser::byte() const {
  return static_cast<std::uint64_t>(
      std::max<XML_Index>(XML_GetCurrentByteIndex(state_->parser), 0));
}

}  // namespace verbale
