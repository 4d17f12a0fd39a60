#pragma once
// XML signatures as SAML uses them (SAML core section 5.4): enveloped, exclusive canonicalization, one reference to the
// element that holds it, SHA-256 or better. Verification only, by xmlsec1. Private to this room.
#include <string>

#include "saml/certificate.h"
#include "saml/document.h"

namespace postern::saml {

// Makes xmlsec1 ready, once in the process (a second start of its own would lose what the first one made). False: it
// does not work.
bool startXmlsec();

// The bytes that were digested and signed: what `parent` says, and all that may be believed of the document. Read them
// anew and read nothing else: whatever was moved, wrapped or added around them is not in them.
//
// `signature` has to be a child of `parent`, which has to have an ID. KeyInfo is ignored, the pinned keys count. Errors
// are refusals: a shape that is not exactly the above, or a signature that no pinned key made.
Result<std::string> signedBytes(const Document& document, xmlNode* parent, xmlNode* signature, const PinnedKeys& keys);

} // namespace postern::saml
