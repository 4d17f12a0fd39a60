// What the tabs of the details say.
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTreeView>

#include "ui/models/named_filters.h"
#include "ui/models/result_model.h"
#include "ui/models/statement_model.h"
#include "ui/text/hidden.h"
#include "ui/text/plural.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/statements/statement_details.h"
#include "ui/widgets/facts_view.h"
#include "ui/widgets/sql_view.h"

namespace postern::ui {

namespace {

constexpr std::size_t kNeighbours = 50;
constexpr int kMaxColumnWidth = 360;

QString span(const QColor& color, const QString& value) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(color.name(), value.toHtmlEscaped());
}

// "Blocked · copilot on shop · 14:02:31.482 · 3.1 ms · 12 rows"
QString headline(const api::StatementRow& row) {
    const auto& t = theme();
    const auto color = t.tone(toneOf(row));
    QStringList parts;
    parts += QStringLiteral("<b>%1</b>").arg(span(color, words::verdict(row)));
    parts += StatementDetails::tr("%1 on %2", "agent on database")
                 .arg(words::isolated(text(row.session().agent)), words::isolated(text(row.session().database)))
                 .toHtmlEscaped();
    parts += span(t.muted, words::isolated(words::time(row.time)));
    if (row.durationMicros)
        parts += span(t.muted, words::isolated(words::duration(*row.durationMicros)));
    if (row.rows)
        parts +=
            span(t.muted, StatementDetails::tr("%n row(s)", "result",
                                               static_cast<int>(std::min<std::int64_t>(*row.rows, 2'000'000'000))));
    return parts.join(QStringLiteral(" <span style='color:%1'>·</span> ").arg(t.muted.name()));
}

} // namespace

void StatementDetails::showStatement() {
    m_sql->setSql(m_row->sql);
    auto note = headline(*m_row);
    if (m_row->sqlBytes > m_row->sql.size())
        note += QStringLiteral(" · ") +
                span(theme().held,
                     tr("first %1 of %2 shown").arg(words::bytes(m_row->sql.size()), words::bytes(m_row->sqlBytes)));
    if (m_sql->hasHiddenCharacters())
        note += QStringLiteral(" · ") + span(theme().blocked, tr("contains hidden characters, shown as [U+…]"));
    if (!m_row->message.empty())
        note +=
            QStringLiteral("<br>") + span(theme().tone(toneOf(*m_row)),
                                          QStringLiteral("%1  %2").arg(text(m_row->sqlstate), text(m_row->message)));
    m_note->setText(note);
    m_parameterModel->clear();
    m_parameterModel->setHorizontalHeaderLabels({tr("Parameter"), tr("Type"), tr("Value")});
    for (std::size_t i = 0; i < m_row->parameters.size(); ++i) {
        const auto& parameter = m_row->parameters[i];
        auto* value = new QStandardItem(parameter.text ? revealHidden(text(*parameter.text)) +
                                                             (parameter.isCut ? QStringLiteral("…") : QString())
                                                       : QStringLiteral("NULL"));
        value->setFont(monospaceFont());
        if (!parameter.maskedBy.empty()) {
            value->setIcon(icon(QStringLiteral("masked"), theme().masked));
            value->setForeground(theme().masked);
            value->setToolTip(tr("Masked by %1").arg(text(parameter.maskedBy)));
        } else if (!parameter.text) {
            value->setForeground(theme().muted);
        }
        m_parameterModel->appendRow(
            {new QStandardItem(QStringLiteral("$%1").arg(i + 1)), new QStandardItem(text(parameter.type)), value});
    }
    m_parameters->setVisible(!m_row->parameters.empty());
    m_parameters->resizeColumnToContents(0);
    m_parameters->resizeColumnToContents(1);
}

void StatementDetails::showDecision() {
    const auto& row = *m_row;
    const auto& t = theme();
    const auto tone = toneOf(row);
    QList<FactsView::Fact> facts = {
        {tr("Verdict"), words::verdict(row), t.tone(tone)},
        {tr("Rules"), joined(row.rules)},
        {tr("Reason"), words::ruleReason(row.reason)},
        {tr("Approval"), text(row.approval)},
        {tr("Decided by"), text(row.decidedBy)},
        {tr("Comment"), text(row.comment)},
        {tr("Kinds"), joined(row.kinds)},
        {tr("Tables"), joined(row.relations)},
        {tr("Risk"), words::risk(row.risk())},
        {tr("Transaction"), words::transaction(row.transaction)},
        {tr("Masked columns"), joined(row.maskedColumns), t.masked},
        {tr("Fingerprint"), text(row.fingerprint), {}, true},
        {tr("SQLSTATE"), text(row.sqlstate), {}, true},
        {tr("Message"), text(row.message)},
        {tr("Detail"), text(row.detail)},
        {tr("Hint"), text(row.hint)},
        {tr("Error from"), row.origin == "postern" ? tr("Postern", "origin of an error")
                           : row.origin.empty()    ? QString()
                                                   : tr("the database", "origin of an error")},
    };
    if (row.rules.empty() && row.verdict != api::Verdict::Blocked)
        facts.insert(1, {tr("Rules"), tr("none matched; the default action applied"), t.muted});
    if (const auto* filter = m_filters == nullptr ? nullptr : m_filters->match(row))
        facts.append({tr("Coloured by"),
                      tr("%1 (%2): %3", "name of a filter, its colour, the filter")
                          .arg(filter->name, nameOf(filter->color), filter->text),
                      colorOf(filter->color)});
    m_decision->show(words::verdictMeaning(tone), t.text, facts);
}

void StatementDetails::showResult() {
    m_resultModel->setSample(m_row->sample);
    QString note;
    if (m_row->isRunning) {
        const auto tone = toneOf(*m_row);
        note = tone == Tone::Held ? words::verdictMeaning(tone) : tr("The statement is still running.");
    } else if (!m_row->sqlstate.empty()) {
        note = tr("No result: %1").arg(text(m_row->message));
    } else if (m_row->sample && !m_row->sample->copyText.empty()) {
        note = tr("COPY: %n row(s) streamed.", "result",
                  static_cast<int>(std::min<std::int64_t>(m_row->rows.value_or(0), 2'000'000'000)));
    } else if (!m_row->rows) {
        note = tr("The session ended before the statement did.");
    } else if (m_row->sample && m_row->sample->columns.empty()) {
        note = tr("%1: no columns came back.").arg(text(m_row->commandTag));
    } else {
        note = tr("%1 row(s) received by the client", nullptr, plural(static_cast<std::uint64_t>(*m_row->rows)))
                   .arg(words::count(*m_row->rows));
        if (m_row->sample && static_cast<std::int64_t>(m_row->sample->rows.size()) < *m_row->rows)
            note += QStringLiteral(" · ") +
                    tr("first %1 shown").arg(words::count(static_cast<std::int64_t>(m_row->sample->rows.size())));
        if (!m_row->maskedColumns.empty())
            note += QStringLiteral(" · ") + tr("masked: %1").arg(joined(m_row->maskedColumns));
    }
    m_resultNote->setText(note);
    m_resultNote->setToolTip(note);
    for (int column = 0; column < m_resultModel->columnCount(); ++column) {
        m_result->resizeColumnToContents(column);
        m_result->setColumnWidth(column, std::clamp(m_result->columnWidth(column) + 16, 70, kMaxColumnWidth));
    }
    m_result->setVisible(m_resultModel->columnCount() > 0);
    if (!m_row->sample && m_row->rows.value_or(0) > 0)
        fetchResult();
}

void StatementDetails::showSession() {
    const auto& facts = m_row->session();
    const auto process =
        facts.pid > 0 ? tr("%1 (process %2)").arg(words::isolated(text(facts.executable))).arg(facts.pid) : QString();
    m_facts->show({}, theme().text,
                  {{tr("Session"), text(facts.session), {}, true},
                   {tr("Started"), facts.started.micros > 0 ? words::dateTime(facts.started) : QString()},
                   {tr("Statement"), tr("number %1").arg(m_row->statement)},
                   {tr("Agent"), text(facts.agent)},
                   {tr("Kind"), words::agentKind(facts.agentKind)},
                   {tr("Identity"), text(facts.identity())},
                   {tr("Signed in by"), text(facts.identityMethod)},
                   {tr("Groups"), joined(facts.groups)},
                   {tr("Process"), process},
                   {tr("Started from"), joined(facts.processChain)},
                   {tr("Working folder"), words::isolated(text(facts.workingFolder))},
                   {tr("Process found"), words::evidence(facts.evidence)},
                   {tr("Application name"), text(facts.application)},
                   {tr("Client address"), text(facts.address)},
                   {tr("Target"), text(facts.target)},
                   {tr("Database"), text(facts.database)},
                   {tr("Database user"), text(facts.user)}});
    const auto rows = m_neighbours ? m_neighbours(m_row->id, kNeighbours) : std::vector<api::RowPointer>();
    std::vector<std::uint64_t> ids;
    int here = -1;
    for (const auto& row : rows) {
        if (row->id == m_row->id)
            here = static_cast<int>(ids.size());
        ids.push_back(row->id);
    }
    m_neighbourIds = ids;
    m_neighbourModel->setHistory(rows);
    if (here >= 0) {
        m_neighbourList->setCurrentIndex(m_neighbourModel->index(here, StatementModel::Sql));
        m_neighbourList->scrollTo(m_neighbourModel->index(here, StatementModel::Sql),
                                  QAbstractItemView::PositionAtCenter);
    }
}

} // namespace postern::ui
