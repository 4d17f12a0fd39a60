#include "ui/text/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>

#include "ui/text/hidden.h"

namespace postern::ui {

namespace {

Clock s_clock = Clock::Local;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QDateTime moment(Timestamp time) {
    return QDateTime::fromMSecsSinceEpoch(time.micros / 1000, clock() == Clock::Utc ? Qt::UTC : Qt::LocalTime);
}

} // namespace

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string utf8(const QString& text) {
    const auto bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString joined(const std::vector<std::string>& names, qsizetype atMost) {
    QString out;
    const auto shown = atMost > 0 ? std::min<qsizetype>(atMost, static_cast<qsizetype>(names.size()))
                                  : static_cast<qsizetype>(names.size());
    for (qsizetype i = 0; i < shown; ++i)
        out += (i == 0 ? QString() : QStringLiteral(", ")) + text(names[static_cast<std::size_t>(i)]);
    if (const auto more = static_cast<qsizetype>(names.size()) - shown; more > 0)
        out += QStringLiteral(" +%1").arg(more);
    return out;
}

void setClock(Clock clock) {
    s_clock = clock;
}
Clock clock() {
    return s_clock;
}

namespace words {

QString verdict(const api::StatementRow& row) {
    switch (toneOf(row)) {
    case Tone::Running:
        return Words::tr("Running", "verdict of a statement without an answer yet");
    case Tone::Masked:
        return Words::tr("Masked", "verdict of a statement");
    case Tone::Held:
        return Words::tr("Held", "verdict of a statement");
    case Tone::Blocked:
        return Words::tr("Blocked", "verdict of a statement");
    case Tone::Denied:
        return Words::tr("Denied", "verdict of a statement");
    case Tone::Approved:
        return Words::tr("Approved", "verdict of a statement");
    case Tone::Abandoned:
        return row.verdict == api::Verdict::Expired ? Words::tr("Expired", "verdict of a statement")
                                                    : Words::tr("Abandoned", "verdict of a statement");
    case Tone::Error:
        return Words::tr("Error", "verdict of a statement");
    case Tone::Neutral:
        break;
    }
    return Words::tr("Allowed", "verdict of a statement");
}

QString verdictMeaning(Tone tone) {
    switch (tone) {
    case Tone::Running:
        return Words::tr("The statement was recorded and forwarded; its answer is not here yet.");
    case Tone::Masked:
        return Words::tr("The statement ran; values of masked columns were replaced before the client received them.");
    case Tone::Held:
        return Words::tr("A rule asks for approval; the statement waits and has not run.");
    case Tone::Blocked:
        return Words::tr("A rule blocked the statement; it never reached the database.");
    case Tone::Denied:
        return Words::tr("An approver denied the statement; it never reached the database.");
    case Tone::Approved:
        return Words::tr("A rule asked for approval and an approver gave it.");
    case Tone::Abandoned:
        return Words::tr("Nobody decided before the client gave up or the request expired; the statement has not run.");
    case Tone::Error:
        return Words::tr("No rule objected, but the statement ended with an error.");
    case Tone::Neutral:
        break;
    }
    return Words::tr("No rule objected; the statement ran.");
}

QString count(std::int64_t number) {
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString duration(std::int64_t micros) {
    const QLocale locale;
    if (micros < 1000)
        return Words::tr("%1 µs", "microseconds").arg(locale.toString(static_cast<qlonglong>(micros)));
    const auto millis = static_cast<double>(micros) / 1000;
    if (millis < 10)
        return Words::tr("%1 ms", "milliseconds").arg(locale.toString(millis, 'f', 1));
    if (millis < 1000)
        return Words::tr("%1 ms", "milliseconds").arg(locale.toString(millis, 'f', 0));
    const auto seconds = millis / 1000;
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(locale.toString(seconds, 'f', seconds < 10 ? 2 : 1));
    const auto whole = static_cast<qint64>(seconds);
    if (whole < 3600)
        return Words::tr("%1 min %2 s", "minutes and seconds").arg(whole / 60).arg(whole % 60);
    return Words::tr("%1 h %2 min", "hours and minutes").arg(whole / 3600).arg(whole / 60 % 60);
}

QString time(Timestamp time) {
    return moment(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString dateTime(Timestamp time) {
    const auto at = moment(time);
    return isolated(at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz ")) + at.timeZoneAbbreviation());
}

QString dayTime(Timestamp time) {
    return isolated(moment(time).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString bytes(std::size_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1);
}

QString agentKind(std::string_view kind) {
    if (kind == "ai")
        return Words::tr("AI agent", "kind of agent");
    if (kind == "human")
        return Words::tr("Person", "kind of agent");
    return Words::tr("Unknown", "kind of agent");
}

QString evidence(std::string_view evidence) {
    if (evidence == "socket-credentials")
        return Words::tr("certain: told by the kernel with the socket");
    if (evidence == "socket-table")
        return Words::tr("likely: found in the kernel's table of sockets");
    return Words::tr("not found");
}

QString remarks(const api::StatementRow& row) {
    if (!row.remarks)
        return {};
    QStringList out;
    if (row.remarks->isMarked)
        out += Words::tr("Marked", "a statement");
    if (const auto& notes = row.remarks->notes; !notes.empty())
        out += revealHidden(text(notes.back().text).simplified());
    return out.join(QStringLiteral(" · "));
}

QString risk(api::Risk risk) {
    switch (risk) {
    case api::Risk::High:
        return Words::tr("High", "risk");
    case api::Risk::Medium:
        return Words::tr("Medium", "risk");
    case api::Risk::Low:
        break;
    }
    return Words::tr("Low", "risk");
}

QString transaction(api::Transaction transaction) {
    switch (transaction) {
    case api::Transaction::Open:
        return Words::tr("Open", "transaction");
    case api::Transaction::Failed:
        return Words::tr("Failed", "transaction");
    case api::Transaction::None:
        break;
    }
    return Words::tr("None", "transaction");
}

QString isolated(const QString& text) {
    constexpr QChar kFirstStrong(0x2068), kPop(0x2069);
    return QGuiApplication::isRightToLeft() && !text.isEmpty() ? kFirstStrong + text + kPop : text;
}

QString withoutMnemonic(const QString& title) {
    static const QRegularExpression kBehind(QStringLiteral("\\s*\\(&.\\)"));
    return QString(title).remove(kBehind).remove(u'&');
}

QString shortened(const QString& name) {
    constexpr qsizetype kMost = 33;
    return name.size() <= kMost ? name : name.left(kMost / 2) + u'…' + name.right(kMost / 2);
}

QString address(const api::Listener& listener) {
    if (listener.kind == api::Listener::Kind::Unix)
        return isolated(QStringLiteral("%1/.s.PGSQL.%2").arg(text(listener.host)).arg(listener.port));
    const auto host = text(listener.host);
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(listener.port);
}

} // namespace words
} // namespace postern::ui
