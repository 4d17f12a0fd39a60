#include "ui/text/engine_words.h"

#include <QCoreApplication>

#include "ui/text/hidden.h"
#include "ui/text/known_phrase.h"
#include "ui/text/words.h"

namespace postern::ui::words {

namespace {

struct EngineWords {
    Q_DECLARE_TR_FUNCTIONS(EngineWords)
};

// Behind what the engine has no words of its own for: the class of the SQLSTATE says what it was.
QString happened(const Error& error) {
    const auto is = [&error](std::string_view start) { return error.sqlstate().starts_with(start); };
    if (is("08"))
        return EngineWords::tr("the connection failed; see whether the other side runs and the address is right");
    if (is("28"))
        return EngineWords::tr("the log-in was not accepted; see to user, password and rights");
    if (is("42501"))
        return EngineWords::tr("the right to do this is missing; ask the owner for it");
    if (is("3D"))
        return EngineWords::tr("there is no such database; see to its name");
    if (is("57014"))
        return EngineWords::tr("it was cancelled or took too long; try again");
    if (is("57P"))
        return EngineWords::tr("the server is starting or shutting down; try again in a moment");
    if (is("53") || is("54"))
        return EngineWords::tr("there was not room enough for it; make room, or ask for less");
    if (is("XX001"))
        return EngineWords::tr("what is stored is damaged or was changed; verify the store");
    if (error.fault() == Fault::Server)
        return EngineWords::tr("the server answered with error %1; its words say why").arg(text(error.sqlstate()));
    if (error.fault() == Fault::Client)
        return EngineWords::tr("it was not accepted; see to what was entered");
    return EngineWords::tr("this computer could not do it; see to what it says, then try again");
}

// The places of `pattern` with what belongs there.
QString filled(const QString& pattern, const std::vector<Phrase>& arguments) {
    QString out;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const auto index = pattern[at] == u'%' && at + 1 < pattern.size() ? pattern[at + 1].digitValue() - 1 : -1;
        if (index >= 0 && index < static_cast<int>(arguments.size()))
            out += said(arguments[static_cast<std::size_t>(index)]), ++at;
        else
            out += pattern[at];
    }
    return out;
}

} // namespace

QString quoted(const QString& text) {
    constexpr QChar kFirstStrong(0x2068), kPop(0x2069);
    return EngineWords::tr("“%1”", "what somebody else said").arg(kFirstStrong + revealHidden(text) + kPop);
}

QString said(const Phrase& phrase) {
    if (phrase.pattern() != nullptr)
        return filled(QCoreApplication::translate("Engine", phrase.pattern()), phrase.arguments());
    const auto words = text(phrase.verbatim());
    return phrase.isQuote() ? quoted(words) : isolated(revealHidden(words));
}

QString said(std::string_view english) {
    return english.empty() ? QString() : said(knownPhrase(english));
}

QString saidOfFile(std::string_view english) {
    return english.empty() ? QString() : said(knownFilePhrase(english));
}

QString ruleReason(std::string_view written) {
    const auto known = knownPhrase(written);
    return known.isQuote() ? isolated(revealHidden(text(written))) : said(known);
}

QString reason(const Error& error) {
    const auto phrase = error.said();
    if (phrase.pattern() == nullptr)
        return phrase.empty()
                   ? happened(error)
                   : EngineWords::tr("%1 (%2)", "what happened, and in whose words").arg(happened(error), said(phrase));
    return said(phrase);
}

QString problem(const Error& error) {
    auto out = reason(error);
    const auto* pattern = error.said().pattern();
    if (!out.isEmpty() && (pattern == nullptr || *pattern != '%')) // else it begins with a name
        out[0] = out[0].toUpper();
    return EngineWords::tr("%1.", "a sentence").arg(out);
}

} // namespace postern::ui::words
