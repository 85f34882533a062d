// SPDX-License-Identifier: Apache-2.0
#include "read/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "base/utf8.h"

namespace verbale {
namespace {

/// Fewer bytes say too little to judge by.
constexpr std::size_t kEnoughToJudge = 64;
/// English text has one byte in twenty above ASCII at most.
constexpr std::size_t kFewShare = 20;
/// ICU's confidence, of 100, from which on a guess is taken.
constexpr int kSureEnough = 25;
/// Bytes that ICU is shown.
constexpr std::size_t kShown = 64 << 10;

constexpr std::string_view kWestern = "windows-1252";

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

/// Names that mean a larger set than they say.
constexpr std::array<std::array<std::string_view, 2>, 8> kLarger{{{"ISO-8859-1", kWestern},
                                                                  {"US-ASCII", kWestern},
                                                                  {"ISO-8859-9", "windows-1254"},
                                                                  {"TIS-620", "windows-874"},
                                                                  {"GB2312", "gb18030"},
                                                                  {"GBK", "gb18030"},
                                                                  {"Shift_JIS", "windows-31j"},
                                                                  {"EUC-KR", "windows-949"}}};

/// The name that is registered for it, or for the larger set that is meant; empty for none that
/// is known. UTF-7 and its like are left out: no browser reads them.
std::string known_name(std::string_view declared) {
  const std::string asked(declared);
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode error = U_ZERO_ERROR;
    const char* name = ucnv_getCanonicalName(asked.c_str(), standard, &error);
    if (U_FAILURE(error) != 0 || name == nullptr) continue;
    const std::string found = ucnv_getStandardName(name, standard, &error);
    const auto* larger = std::find_if(kLarger.begin(), kLarger.end(),
                                      [&](const auto& pair) { return pair[0] == found; });
    return larger != kLarger.end() ? std::string((*larger)[1]) : found;
  }
  return {};
}

bool is_left_out(std::string_view name) {
  return name.empty() || name.starts_with("UTF") || name.starts_with("SCSU") ||
         name.starts_with("BOCU") || name.starts_with("CESU") || name.starts_with("IBM") ||
         name.starts_with("ISO-2022") || name.starts_with("HZ-");
}

/// C1 control characters: no text holds them, and wrong tables give them.
bool has_control(std::string_view utf8) {
  for (std::size_t at = utf8.find('\xC2'); at != std::string_view::npos;
       at = utf8.find('\xC2', at + 1)) {
    if (at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xA0) return true;
  }
  return false;
}

std::optional<std::string> utf8_of(const std::vector<UChar>& text, std::int32_t length) {
  std::string out(static_cast<std::size_t>(length) * 3, '\0');
  std::int32_t bytes = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &bytes, text.data(), length,
              &error);
  if (U_FAILURE(error) != 0) return std::nullopt;
  out.resize(static_cast<std::size_t>(bytes));
  return out;
}

/// Nothing where a byte has no meaning in the encoding.
std::optional<Converted> decode(std::string_view bytes, const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error) != 0 || bytes.size() > INT32_MAX / 8) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  std::vector<UChar> text(2 * bytes.size() + 1);
  const std::int32_t length =
      ucnv_toUChars(converter.get(), text.data(), static_cast<std::int32_t>(text.size()),
                    bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  if (U_FAILURE(error) != 0) return std::nullopt;
  auto utf8 = utf8_of(text, length);
  if (!utf8 || has_control(*utf8) || first_invalid_utf8(*utf8)) return std::nullopt;
  return Converted{std::move(*utf8), name};
}

std::optional<Converted> decode_as(std::string_view bytes, std::string_view declared) {
  const std::string name = known_name(declared);
  return is_left_out(name) ? std::nullopt : decode(bytes, name);
}

/// ICU's best guess, if it is sure enough of one that fits.
std::optional<Converted> most_likely(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&error), &ucsdet_close);
  const std::string_view shown = bytes.substr(0, kShown);
  ucsdet_setText(detector.get(), shown.data(), static_cast<std::int32_t>(shown.size()), &error);
  ucsdet_enableInputFilter(detector.get(), static_cast<UBool>(bytes.find('<') != bytes.npos));
  std::int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &error);
  if (U_FAILURE(error) != 0) return std::nullopt;
  for (std::int32_t i = 0; i < found; ++i) {
    if (ucsdet_getConfidence(matches[i], &error) < kSureEnough) break;
    const char* name = ucsdet_getName(matches[i], &error);
    if (U_FAILURE(error) != 0) break;
    if (auto text = decode_as(bytes, name)) return text;
  }
  return std::nullopt;
}

/// Characters of UTF-8 beyond ASCII: where there are some, the bytes between them are damage, and
/// no other encoding makes sense of it.
bool has_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    if (point.bytes > 1) return true;
    at += point.bytes;
  }
  return false;
}

}  // namespace

std::optional<Converted> converted(std::string_view bytes, std::string_view declared) {
  if (auto text = decode_as(bytes, declared)) return text;
  if (bytes.size() < kEnoughToJudge) return std::nullopt;
  const auto above = static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
  if (above * kFewShare > bytes.size()) return most_likely(bytes);
  return has_utf8(bytes) ? std::nullopt : decode(bytes, std::string(kWestern));
}

std::string other_encoding(std::string_view first_bytes) {
  // A character may be cut at the end, a tag is whole in every encoding.
  const std::string_view whole = first_bytes.substr(0, first_bytes.rfind('>') + 1);
  const std::string declared = declared_charset(whole);
  if (first_invalid_utf8(whole)) {
    auto text = converted(whole, declared);
    return text ? std::move(text->encoding) : std::string();
  }
  const bool ascii =
      std::none_of(whole.begin(), whole.end(), [](char c) { return (c & 0x80) != 0; });
  std::string name = ascii && first_bytes.size() >= kJudged ? known_name(declared) : std::string();
  return is_left_out(name) ? std::string() : name;
}

Error conversion_warning(const std::string& encoding, const std::string& origin) {
  return {ErrorCode::kConverted, "read as " + encoding, origin,
          "if it reads wrong, convert it to UTF-8 yourself, e.g. with iconv"};
}

}  // namespace verbale
