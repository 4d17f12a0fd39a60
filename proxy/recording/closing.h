#pragma once
// The last line of an exported file: which sessions and notes it has, signed by whoever exported it. A session's seal
// vouches for its events; this for nothing being left out of the file, and for the notes. docs/recording-format.md,
// "The closing line".
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "recording/chain.h"
#include "recording/signing_key.h"

namespace postern::recording {

struct ExportedSession {
    SessionHead head;          // of the last event that is in the file
    std::vector<Digest> notes; // the hashes of its notes and marks, in order
};

// Without a key the line is not signed.
std::string closingLine(std::span<const ExportedSession> sessions, const SigningKey* key);

bool isClosing(std::string_view line);

struct Closing {
    std::vector<ExportedSession> sessions;
    std::string canonical; // what is signed
    std::string signature; // raw bytes; empty: none
    std::string publicKey; // that the line names as its own; empty: none
    bool isSignedBy(const PublicKey& key) const;
};
// None: not a line that closingLine() makes. Any bytes.
std::optional<Closing> parseClosing(std::string_view line);

} // namespace postern::recording
