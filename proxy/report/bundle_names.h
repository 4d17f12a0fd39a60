#pragma once
// What a bundle's writer and reader agree on.
#include <string>
#include <string_view>

namespace postern::report {

inline constexpr int kBundleVersion = 1;
inline constexpr std::string_view kManifestName = "manifest.json", kSignatureName = "manifest.sig";
inline constexpr std::string_view kRecordingName = "recording.jsonl";

// What is signed: a fixed prefix, so that no other use of the key can be taken for it, and the manifest's SHA-256.
std::string signedManifest(std::string_view manifest);

} // namespace postern::report
