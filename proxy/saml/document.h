#pragma once
// XML from strangers, read strictly: UTF-8, no DTD, no entities but the five of XML itself, no comments, no processing
// instructions, no xml:id, no ID twice, nothing loaded from anywhere. Private to this room, like what it says of
// elements: names with their namespace, text that nothing interrupts.
//
// A document belongs to one thread; elements live as long as it does.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <libxml/tree.h>

#include "base/result.h"

namespace postern::saml {

inline constexpr std::string_view kProtocol = "urn:oasis:names:tc:SAML:2.0:protocol";
inline constexpr std::string_view kAssertion = "urn:oasis:names:tc:SAML:2.0:assertion";
inline constexpr std::string_view kSignature = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr std::string_view kPostBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

inline constexpr std::size_t kMaxDocumentBytes = 256U << 10;
inline constexpr std::size_t kMaxDepth = 32, kMaxNodes = 20'000;

class Document {
public:
    // Error 28000, which says what is wrong and quotes nothing.
    static Result<Document> parse(std::string_view xml);

    xmlNode* root() const;
    xmlDoc* get() const { return m_doc.get(); }
    // Everywhere in the document.
    std::size_t count(std::string_view space, std::string_view name) const;

private:
    struct Free {
        void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
    };
    explicit Document(xmlDoc* doc) : m_doc(doc) {}
    std::unique_ptr<xmlDoc, Free> m_doc;
};

bool isElement(const xmlNode* node, std::string_view space, std::string_view name);
std::vector<xmlNode*> children(const xmlNode* parent, std::string_view space, std::string_view name);
std::vector<xmlNode*> children(const xmlNode* parent); // all that are elements
// The only one of that name. Error when there is none, or a second.
Result<xmlNode*> onlyChild(const xmlNode* parent, std::string_view space, std::string_view name);
// Of an attribute without a namespace; none when it is not there.
std::optional<std::string> attribute(const xmlNode* node, std::string_view name);
// Of an element that has only text in it; white space around it does not count. None: there is an element in it.
std::optional<std::string> textOf(const xmlNode* node);

// The refusal of an answer, for the person who signs in and for the log; it never quotes the answer.
Error refusedAnswer(const Phrase& why);

} // namespace postern::saml
