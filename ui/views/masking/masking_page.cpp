#include "ui/views/masking/masking_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>

#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/text/plural.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/masking/masking_words.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/copying.h"

namespace postern::ui {

namespace {

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QTreeWidget* makeTable(const QStringList& columns, const QString& name, QWidget* parent) {
    auto* table = new QTreeWidget(parent);
    table->setHeaderLabels(columns);
    table->setUniformRowHeights(true);
    table->setProperty("framed", true);
    table->setAccessibleName(name);
    table->setAllColumnsShowFocus(true);
    table->setMinimumHeight(scaled(140));
    letCopy(*table);
    new ColumnWidths(*table);
    return table;
}

constexpr int kRoom = 20, kWidest = 420;

constexpr int kRereadDelay = 400; // ms; the watch waits 100

} // namespace

MaskingPage::MaskingPage(api::Engine& engine, QWidget* parent) : QWidget(parent), m_engine(engine) {
    setAccessibleName(tr("Masking"));
    setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, 2 * kMargin);
    layout->setSpacing(kSpacing);
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Masking"), "title", this));
    row->addSpacing(kMargin);
    m_summary = makeLabel({}, "muted", this);
    m_summary->setObjectName(QStringLiteral("maskingSummary"));
    m_summary->setWordWrap(true);
    row->addWidget(m_summary, 1);
    m_refresh = new QPushButton(icon(QStringLiteral("refresh")), tr("Refresh"), this);
    m_refresh->setObjectName(QStringLiteral("refreshMasking"));
    m_refresh->setAccessibleName(tr("Read rules and catalogs again"));
    row->addWidget(m_refresh);
    m_problems = makeLabel({}, "problem", this);
    m_problems->setObjectName(QStringLiteral("maskingProblems"));
    m_problems->setWordWrap(true);
    m_problems->hide();
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setObjectName(QStringLiteral("halves"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeRules());
    halves->addWidget(makeSuggestions());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    layout->addLayout(row);
    layout->addWidget(m_problems);
    layout->addWidget(halves, 1);
    connect(m_refresh, &QPushButton::clicked, this, &MaskingPage::refresh);
    connect(&ThemeController::instance(), &ThemeController::changed, this, [this] {
        m_wasShown = isVisible();
        if (m_wasShown)
            refresh(); // colours stand in the rows
    });
}

QWidget* MaskingPage::makeRules() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, kSpacing);
    layout->addWidget(makeLabel(tr("Rules and what they cover now"), "heading", box));
    m_rules = makeTable({tr("Rule"), tr("Method"), tr("Covers"), tr("Not for")}, tr("Mask rules"), box);
    m_rules->setObjectName(QStringLiteral("maskRules"));
    m_detectors = makeLabel({}, "muted", box);
    m_detectors->setObjectName(QStringLiteral("detectors"));
    m_detectors->setWordWrap(true);
    layout->addWidget(m_rules, 1);
    layout->addWidget(m_detectors);
    return box;
}

QWidget* MaskingPage::makeSuggestions() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Columns that look sensitive and are not masked"), "heading", box));
    row->addStretch(1);
    m_look = new QPushButton(icon(QStringLiteral("search")), tr("Look into the data…"), box);
    m_look->setObjectName(QStringLiteral("lookIntoData"));
    m_look->setAccessibleName(tr("Look into the data for sensitive values"));
    m_method = new QComboBox(box);
    m_method->setAccessibleName(tr("How to mask"));
    for (const auto* method : {"redact", "null", "hash", "pseudonym"})
        m_method->addItem(MaskingWords::method(method), QLatin1String(method));
    m_mask = new QPushButton(icon(QStringLiteral("masked")), tr("Mask…"), box);
    m_mask->setObjectName(QStringLiteral("maskChosen"));
    m_mask->setAccessibleName(tr("Mask the chosen columns"));
    row->addWidget(m_look);
    row->addWidget(m_method);
    row->addWidget(m_mask);
    m_suggestions = makeTable({tr("Column"), tr("Type"), tr("Target"), tr("Why")}, tr("Suggested columns"), box);
    m_suggestions->setObjectName(QStringLiteral("suggestions"));
    m_suggestions->setRootIsDecorated(false);
    m_suggestions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_suggestionNote = makeLabel({}, "muted", box);
    m_suggestionNote->setObjectName(QStringLiteral("suggestionNote"));
    layout->addLayout(row);
    layout->addWidget(m_suggestions, 1);
    layout->addWidget(m_suggestionNote);
    connect(m_mask, &QPushButton::clicked, this, &MaskingPage::propose);
    connect(m_suggestions, &QTreeWidget::itemActivated, this, &MaskingPage::propose);
    connect(m_suggestions, &QTreeWidget::itemSelectionChanged, this, &MaskingPage::followChoice);
    connect(m_look, &QPushButton::clicked, this, [this] {
        Question question;
        question.title = tr("Look into the data?");
        question.text =
            tr("Postern reads the first 100 rows of each table with its own connection, in columns that can "
               "hold text and are not masked, and counts what looks sensitive. No value is shown or kept.");
        question.action = tr("Look");
        Ask::confirm(this, question, [this] { read(Look::Content); });
    });
    followChoice();
    return box;
}

void MaskingPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_wasShown)
        refresh();
    m_wasShown = true;
}

void MaskingPage::refresh() {
    read(Look::Names);
}

void MaskingPage::read(Look look) {
    if (m_isReading)
        return;
    m_isReading = true;
    m_refresh->setEnabled(false);
    m_look->setEnabled(false);
    m_summary->setText(look == Look::Content ? tr("Looking into the data…") : tr("Reading the catalogs…"));
    m_engine.readMasking({look == Look::Content}, onGui<api::MaskingInfo>(this, [this](Result<api::MaskingInfo> info) {
                             m_isReading = false;
                             m_refresh->setEnabled(true);
                             m_look->setEnabled(true);
                             if (info)
                                 return show(*info);
                             m_summary->clear();
                             m_problems->setText(words::problem(info.error()));
                             m_problems->show();
                         }));
}

void MaskingPage::show(const api::MaskingInfo& info) {
    std::size_t covered = 0;
    for (const auto& rule : info.rules)
        covered += rule.covered;
    m_summary->setText(tr("%n rule(s)", "masks", static_cast<int>(info.rules.size())) + QStringLiteral("  ·  ") +
                       tr("%1 of %2 column(s) covered", nullptr, plural(info.columns)).arg(covered).arg(info.columns));
    QStringList problems;
    for (const auto& problem : info.problems)
        problems += tr("%1: %2").arg(words::isolated(text(problem.target)), words::said(problem.problem));
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    showRules(info);
    showSuggestions(info);
}

void MaskingPage::showRules(const api::MaskingInfo& info) {
    m_rules->clear();
    const bool namesTargets = m_engine.targets().size() > 1;
    for (const auto& rule : info.rules) {
        auto* item = new QTreeWidgetItem(
            m_rules, {text(rule.name), MaskingWords::method(rule.method, rule.keepFirst, rule.keepLast),
                      tr("%n column(s)", nullptr, static_cast<int>(rule.covered)), joined(rule.unlessGroups)});
        item->setIcon(0, icon(QStringLiteral("masked"), theme().masked));
        auto tip = tr("Line %1: %2").arg(rule.line).arg(joined(rule.patterns));
        if (!rule.paths.empty())
            tip += QStringLiteral("\n") + tr("Only the paths %1").arg(joined(rule.paths));
        if (!rule.targets.empty())
            tip += QStringLiteral("\n") + tr("Only on %1").arg(joined(rule.targets));
        if (!rule.agents.empty())
            tip += QStringLiteral("\n") + tr("Only for the agents %1").arg(joined(rule.agents));
        item->setToolTip(0, tip);
        if (rule.covered == 0 && info.problems.empty()) {
            item->setText(2, tr("nothing"));
            item->setForeground(2, theme().held);
            item->setToolTip(2, tr("No column of a table or view has such a name. Check the pattern."));
        }
        for (const auto& column : rule.columns) {
            auto* child = new QTreeWidgetItem(item, {MaskingWords::column(column), text(column.type),
                                                     namesTargets ? text(column.target) : QString()});
            child->setForeground(1, theme().muted);
        }
        if (rule.covered > rule.columns.size())
            new QTreeWidgetItem(item, {tr("and %1 more").arg(rule.covered - rule.columns.size())});
        item->setExpanded(rule.columns.size() <= 12);
    }
    QStringList kinds;
    for (const auto& detect : info.detectors)
        kinds += tr("%1 (%2)").arg(joined(detect.kinds), MaskingWords::method(detect.method));
    m_detectors->setText(kinds.isEmpty() ? tr("No detectors. [[detect]] finds cards, keys and addresses in any value.")
                                         : tr("Detected in any value: %1").arg(kinds.join(QStringLiteral("; "))));
    fitColumns(*m_rules, kRoom, scaled(kWidest));
}

void MaskingPage::showSuggestions(const api::MaskingInfo& info) {
    m_suggested = info.suggestions;
    m_suggestions->clear();
    for (const auto& suggestion : m_suggested) {
        auto* item =
            new QTreeWidgetItem(m_suggestions, {MaskingWords::column(suggestion.column), text(suggestion.column.type),
                                                text(suggestion.column.target), MaskingWords::reason(suggestion)});
        item->setForeground(1, theme().muted);
        if (suggestion.found > 0)
            item->setForeground(3, theme().held);
    }
    m_suggestionNote->setText(m_suggested.empty() ? tr("No other column looks sensitive by its name.")
                                                  : tr("Choose columns to mask them together in one rule."));
    fitColumns(*m_suggestions, kRoom, scaled(kWidest));
    followChoice();
}

void MaskingPage::followChoice() {
    const auto count = static_cast<int>(m_suggestions->selectedItems().size());
    m_mask->setEnabled(count > 0);
    m_method->setEnabled(count > 0);
}

void MaskingPage::propose() {
    api::NewMask mask;
    mask.method = utf8(m_method->currentData().toString());
    for (std::size_t i = 0; i < m_suggested.size(); ++i)
        if (m_suggestions->topLevelItem(static_cast<int>(i))->isSelected())
            mask.columns.push_back(m_suggested[i].column);
    if (mask.columns.empty())
        return;
    m_engine.proposeMask(std::move(mask),
                         onGui<api::ConfigurationChange>(this, [this](Result<api::ConfigurationChange> change) {
                             if (change)
                                 review(*change);
                             else
                                 Ask::tell(this, tr("The rule cannot be added"), words::problem(change.error()));
                         }));
}

void MaskingPage::review(const api::ConfigurationChange& change) {
    auto* dialog = new ChangeDialog(change, this);
    connect(dialog, &QDialog::accepted, this, [this, change] {
        m_engine.applyChange(change, onGui<void>(this, [this](Result<void> result) {
                                 if (!result)
                                     Ask::tell(this, tr("The file was not changed"), words::problem(result.error()));
                                 // The engine reads the file again a moment after it has changed.
                                 QTimer::singleShot(kRereadDelay, this, &MaskingPage::refresh);
                             }));
    });
    dialog->open();
}

} // namespace postern::ui
