#include "saml/document.h"

#include <libxml/parser.h>
#include <set>

#include "base/text.h"

namespace postern::saml {

namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string valueOf(const xmlAttr* attribute) {
    std::string out;
    for (const auto* part = attribute->children; part != nullptr; part = part->next)
        out += view(part->content);
    return out;
}

const xmlChar* bytes(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

struct FreeContext {
    void operator()(xmlParserCtxt* context) const {
        if (context->myDoc != nullptr)
            xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};

// Called at <!DOCTYPE, before anything of it is read.
void refuseDtd(void* context, const xmlChar* /*name*/, const xmlChar* /*id*/, const xmlChar* /*system*/) {
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

// What the tree may hold. Depth and count are bounds on this walk, too.
class Inspection {
public:
    Phrase problem;

    void element(const xmlNode* node, std::size_t depth) {
        if (depth > kMaxDepth || ++m_nodes > kMaxNodes)
            return fail(phrase("it is too deep or has too many parts"));
        for (const auto* one = node->properties; one != nullptr && problem.empty(); one = one->next)
            attribute(one);
        for (const auto* child = node->children; child != nullptr && problem.empty(); child = child->next)
            if (child->type == XML_ELEMENT_NODE)
                element(child, depth + 1);
            else if (child->type != XML_TEXT_NODE && child->type != XML_CDATA_SECTION_NODE)
                fail(phrase("it has comments, processing instructions or entities in it"));
    }

private:
    void attribute(const xmlAttr* one) {
        if (++m_nodes > kMaxNodes)
            return fail(phrase("it is too deep or has too many parts"));
        for (const auto* part = one->children; part != nullptr; part = part->next)
            if (part->type != XML_TEXT_NODE)
                return fail(phrase("it has entities in it"));
        if (toLowerAscii(view(one->name)) != "id")
            return;
        if (one->ns != nullptr)
            return fail(phrase("it has an ID of another namespace"));
        if (!m_ids.insert(valueOf(one)).second)
            fail(phrase("two of its parts have the same ID"));
    }

    void fail(Phrase why) {
        if (problem.empty())
            problem = std::move(why);
    }

    std::size_t m_nodes = 0;
    std::set<std::string> m_ids;
};

} // namespace

Error refusedAnswer(const Phrase& why) {
    return Error::client(sqlstate::kInvalidAuthorization, phrase("the provider's answer is not acceptable: %1", why));
}

Result<Document> Document::parse(std::string_view xml) {
    if (xml.empty() || xml.size() > kMaxDocumentBytes || !isUtf8(xml))
        return refusedAnswer(phrase("it is empty, too long, or not UTF-8"));
    xmlInitParser();
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    if (!context || context->sax == nullptr)
        return Error::internal("libxml2 has no memory");
    context->sax->internalSubset = refuseDtd;
    context->sax->externalSubset = refuseDtd;
    // No option of libxml2 that replaces, loads or includes anything, and none that lifts its limits.
    xmlDoc* doc = xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    if (doc == nullptr)
        return refusedAnswer(phrase("it is not well-formed XML, or has a DTD"));
    Document out(doc);
    const auto* root = out.root();
    if (root == nullptr || doc->children != root || root->next != nullptr || doc->intSubset != nullptr ||
        doc->extSubset != nullptr)
        return refusedAnswer(phrase("it has more than one element in it, or a DTD"));
    Inspection inspection;
    inspection.element(root, 1);
    if (!inspection.problem.empty())
        return refusedAnswer(inspection.problem);
    return out;
}

xmlNode* Document::root() const {
    return xmlDocGetRootElement(m_doc.get());
}

std::size_t Document::count(std::string_view space, std::string_view name) const {
    std::size_t out = 0;
    const auto walk = [&](const auto& self, const xmlNode* node) -> void {
        out += isElement(node, space, name) ? 1U : 0U;
        for (const auto* child : children(node))
            self(self, child);
    };
    walk(walk, root());
    return out;
}

bool isElement(const xmlNode* node, std::string_view space, std::string_view name) {
    return node != nullptr && node->type == XML_ELEMENT_NODE && node->ns != nullptr && view(node->ns->href) == space &&
           view(node->name) == name;
}

std::vector<xmlNode*> children(const xmlNode* parent) {
    std::vector<xmlNode*> out;
    for (auto* child = parent->children; child != nullptr; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            out.push_back(child);
    return out;
}

std::vector<xmlNode*> children(const xmlNode* parent, std::string_view space, std::string_view name) {
    auto out = children(parent);
    std::erase_if(out, [&](const xmlNode* child) { return !isElement(child, space, name); });
    return out;
}

Result<xmlNode*> onlyChild(const xmlNode* parent, std::string_view space, std::string_view name) {
    const auto found = children(parent, space, name);
    if (found.size() != 1)
        return refusedAnswer(found.empty() ? phrase("it has no %1", name) : phrase("it has more than one %1", name));
    return found.front();
}

std::optional<std::string> attribute(const xmlNode* node, std::string_view name) {
    const auto* found = xmlHasNsProp(node, bytes(std::string(name)), nullptr);
    if (found == nullptr)
        return std::nullopt;
    return valueOf(found);
}

std::optional<std::string> textOf(const xmlNode* node) {
    std::string out;
    for (const auto* part = node->children; part != nullptr; part = part->next) {
        if (part->type != XML_TEXT_NODE && part->type != XML_CDATA_SECTION_NODE)
            return std::nullopt;
        out += view(part->content);
    }
    constexpr std::string_view kSpace = " \t\r\n";
    const auto begin = out.find_first_not_of(kSpace);
    return begin == std::string::npos ? "" : out.substr(begin, out.find_last_not_of(kSpace) - begin + 1);
}

} // namespace postern::saml
