#include <algorithm>

#include "ui/models/statement_model.h"
#include "ui/text/hidden.h"
#include "ui/text/words.h"

namespace postern::ui {

namespace {

constexpr std::size_t kOneLine = 400; // more than any screen shows

QString oneLine(std::string_view sql) {
    const auto line = text(sql.substr(0, kOneLine)).simplified();
    const auto isPlain = [](QChar c) { return c >= QLatin1Char(' ') && c < QChar(0x7f); };
    return std::all_of(line.begin(), line.end(), isPlain) ? line : revealHidden(line);
}

QString cell(const api::StatementRow& row, int column) {
    const auto& facts = row.session();
    switch (column) {
    case StatementModel::Time:
        return words::time(row.time);
    case StatementModel::Verdict:
        return words::verdict(row);
    case StatementModel::Agent:
        return text(facts.agent);
    case StatementModel::Database:
        return text(facts.database);
    case StatementModel::Verb:
        return row.kinds.empty() ? QString() : text(row.verb());
    case StatementModel::Objects:
        return joined(row.relations, 2);
    case StatementModel::Sql:
        return oneLine(row.sql);
    case StatementModel::Rows:
        return row.rows ? words::count(*row.rows) : QString();
    case StatementModel::Duration:
        return row.durationMicros ? words::duration(*row.durationMicros) : QString();
    case StatementModel::Target:
        return text(facts.target);
    case StatementModel::User:
        return text(facts.user);
    case StatementModel::Identity:
        return text(facts.identity());
    case StatementModel::Process:
        return text(facts.process());
    case StatementModel::Pid:
        return facts.pid > 0 ? QString::number(facts.pid) : QString();
    case StatementModel::Application:
        return text(facts.application);
    case StatementModel::Session:
        return text(std::string_view(facts.session).substr(0, 8));
    case StatementModel::Number:
        return QString::number(row.statement);
    case StatementModel::SqlState:
        return text(row.sqlstate);
    case StatementModel::Risk:
        return words::risk(row.risk());
    case StatementModel::Rules:
        return joined(row.rules);
    case StatementModel::Transaction:
        return words::transaction(row.transaction);
    case StatementModel::Protocol:
        return text(row.protocol);
    case StatementModel::Masked:
        return joined(row.maskedColumns, 3);
    case StatementModel::Notes:
        return words::remarks(row);
    default:
        return {};
    }
}

QString toolTip(const api::StatementRow& row, int column) {
    switch (column) {
    case StatementModel::Time:
        return words::dateTime(row.time);
    case StatementModel::Verdict:
        return row.message.empty() ? words::verdictMeaning(toneOf(row)) : text(row.message);
    case StatementModel::Objects:
        return joined(row.relations);
    case StatementModel::Process:
        return text(row.session().executable);
    case StatementModel::Session:
        return text(row.session().session);
    case StatementModel::Masked:
        return joined(row.maskedColumns);
    case StatementModel::Sql:
    case StatementModel::Notes:
        return words::remarks(row);
    default:
        return {};
    }
}

// What stands in the cell, for ears: signs in it are said.
QString spoken(const api::StatementRow& row, int column) {
    const auto remarks = column == StatementModel::Sql ? words::remarks(row) : QString();
    return remarks.isEmpty() ? cell(row, column) : QStringLiteral("%1. %2").arg(remarks, cell(row, column));
}

} // namespace

QString StatementModel::columnTitle(int column) {
    switch (column) {
    case Time:
        return tr("Time", "column");
    case Verdict:
        return tr("Verdict", "column");
    case Agent:
        return tr("Agent", "column");
    case Database:
        return tr("Database", "column");
    case Verb:
        return tr("Verb", "column: first kind of the statement");
    case Objects:
        return tr("Objects", "column: tables");
    case Sql:
        return tr("SQL", "column");
    case Rows:
        return tr("Rows", "column");
    case Duration:
        return tr("Duration", "column");
    case Target:
        return tr("Target", "column");
    case User:
        return tr("DB user", "column");
    case Identity:
        return tr("Identity", "column");
    case Process:
        return tr("Process", "column");
    case Pid:
        return tr("PID", "column");
    case Application:
        return tr("Application", "column");
    case Session:
        return tr("Session", "column");
    case Number:
        return tr("No.", "column: number of the statement in its session");
    case SqlState:
        return tr("SQLSTATE", "column");
    case Risk:
        return tr("Risk", "column");
    case Rules:
        return tr("Rules", "column");
    case Transaction:
        return tr("Transaction", "column");
    case Protocol:
        return tr("Protocol", "column");
    case Masked:
        return tr("Masked columns", "column");
    case Notes:
        return tr("Mark and notes", "column");
    default:
        return {};
    }
}

bool StatementModel::isNumeric(int column) {
    return column == Rows || column == Duration || column == Pid || column == Number;
}

std::pair<api::Field, std::string> StatementModel::filterTerm(const api::StatementRow& row, int column) {
    const auto& facts = row.session();
    switch (column) {
    case Time:
        return {api::Field::Since, toRfc3339(row.time)};
    case Sql:
        return {api::Field::Fingerprint, row.fingerprint};
    case Duration:
        return {api::Field::Duration, row.durationMicros ? std::to_string(*row.durationMicros) + "us" : std::string()};
    case Verdict:
        if (toneOf(row) == Tone::Running)
            return {api::Field::State, "running"};
        return {api::Field::Verdict, toneOf(row) == Tone::Masked ? "masked" : std::string(api::toString(row.verdict))};
    case Agent:
        return {api::Field::Agent, facts.agent};
    case Database:
        return {api::Field::Database, facts.database};
    case Verb:
        return {api::Field::Verb, std::string(row.verb())};
    case Objects:
        return {api::Field::Table, row.relations.empty() ? std::string() : row.relations.front()};
    case Target:
        return {api::Field::Target, facts.target};
    case User:
        return {api::Field::User, facts.user};
    case Identity:
        return {api::Field::Identity, std::string(facts.identity())};
    case Process:
        return {api::Field::Process, std::string(facts.process())};
    case Pid:
        return {api::Field::Pid, facts.pid > 0 ? std::to_string(facts.pid) : std::string()};
    case Application:
        return {api::Field::Application, facts.application};
    case Session:
        return {api::Field::Session, facts.session.substr(0, 8)};
    case Number:
        return {api::Field::Statement, std::to_string(row.statement)};
    case SqlState:
        return {api::Field::SqlState, row.sqlstate};
    case Risk:
        return {api::Field::Risk, std::string(api::toString(row.risk()))};
    case Rules:
        return {api::Field::Rule, row.rules.empty() ? std::string() : row.rules.front()};
    case Transaction:
        return {api::Field::Transaction, std::string(api::toString(row.transaction))};
    case Protocol:
        return {api::Field::Protocol, row.protocol};
    case Masked:
        return {api::Field::Verdict, row.maskedColumns.empty() ? std::string() : "masked"};
    case Notes:
        return {api::Field::Has, !row.remarks ? std::string() : row.remarks->isMarked ? "mark" : "note"};
    case Rows:
        return {api::Field::Rows, row.rows ? std::to_string(*row.rows) : std::string()};
    default:
        return {api::Field::Sql, {}};
    }
}

QVariant StatementModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = *m_visible[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole: {
        const auto tip = toolTip(row, index.column());
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(columnTitle(index.column()), spoken(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant StatementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

} // namespace postern::ui
