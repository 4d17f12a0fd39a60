#include "ui/views/policy/policy_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryFile>
#include <QTimer>
#include <QTreeWidget>

#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/policy/fleet_editor.h"
#include "ui/views/policy/fleet_panel.h"
#include "ui/views/policy/rule_words.h"
#include "ui/views/sessions/policy_trial_dialog.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/empty_state.h"

namespace postern::ui {

namespace {

constexpr int kRereadDelay = 400; // ms; the engine's watch waits 100
constexpr std::size_t kTrialSessions = 1000;
constexpr int kLineRole = Qt::UserRole;
enum RuleColumn { Sentence, Name, Reason };
enum VersionColumn { Since, Who, How, Changes, State };

QLabel* makeLabel(const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTreeWidget* makeTable(const QStringList& columns, const QString& name, QWidget* parent) {
    auto* table = new QTreeWidget(parent);
    table->setHeaderLabels(columns);
    table->setProperty("framed", true);
    table->setAccessibleName(name);
    table->setAllColumnsShowFocus(true);
    letCopy(*table);
    new ColumnWidths(*table);
    return table;
}

} // namespace

PolicyPage::PolicyPage(api::Engine& engine, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_book(engine.policyBook()) {
    setAccessibleName(tr("Policy"));
    setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, 2 * kMargin);
    layout->setSpacing(kSpacing);
    auto* row = new QHBoxLayout;
    auto* title = new QLabel(tr("Policy"), this);
    title->setProperty("role", QStringLiteral("title"));
    m_summary = makeLabel("muted", this);
    m_summary->setObjectName(QStringLiteral("policySummary"));
    row->addWidget(title);
    row->addSpacing(kMargin);
    row->addWidget(m_summary, 1);
    m_problem = makeLabel("problem", this);
    m_problem->setObjectName(QStringLiteral("policyPageProblem"));
    m_problem->hide();
    layout->addLayout(row);
    layout->addWidget(m_problem);
    m_tabs = new QTabWidget(this);
    m_tabs->setAccessibleName(tr("Parts of the policy"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the policy"));
    layout->addWidget(m_tabs, 1);
    m_tabs->addTab(makeRules(), tr("Rules"));
    if (m_book == nullptr)
        return;
    m_editor = new PolicyEditor(m_engine, *m_book, m_tabs);
    m_tabs->addTab(m_editor, tr("Text"));
    m_tabs->addTab(makeHistory(), tr("History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &PolicyPage::chooseVersion);
    if (auto* fleet = m_book->fleet())
        addFleet(*fleet);
    connect(m_editor, &PolicyEditor::trialWanted, this, [this](const QString& draft) { tryText(draft, Tried::File); });
    // The engine reads the file again a moment after it has changed.
    connect(m_editor, &PolicyEditor::saved, this,
            [this] { QTimer::singleShot(kRereadDelay, this, &PolicyPage::refresh); });
    connect(&ThemeController::instance(), &ThemeController::changed, this, [this] {
        if (isVisible())
            refresh(); // colours stand in the rows
    });
}

void PolicyPage::addFleet(api::FleetPolicy& fleet) {
    m_fleet = new FleetPanel(m_engine, fleet, m_tabs);
    m_fleetEditor = new FleetEditor(m_engine, fleet, m_tabs);
    m_tabs->addTab(m_fleet, tr("All gateways"));
    const int text = m_tabs->addTab(m_fleetEditor, tr("Text for all"));
    connect(m_fleet, &FleetPanel::newestRead, this, [this, text](const api::PolicyInfo& newest, bool mayPublish) {
        m_fleetEditor->setOriginal(newest);
        m_tabs->setTabEnabled(text, mayPublish);
        m_tabs->setTabToolTip(text, mayPublish ? QString()
                                               : tr("The store lets administrators publish (postern_administrator)."));
    });
    connect(m_fleet, &FleetPanel::published, m_fleet, &FleetPanel::refresh);
    connect(m_fleetEditor, &PolicyEditor::saved, m_fleet, &FleetPanel::refresh);
    connect(m_fleetEditor, &PolicyEditor::trialWanted, this,
            [this](const QString& draft) { tryText(draft, Tried::Fleet); });
}

QWidget* PolicyPage::makeRules() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    m_default = makeLabel("heading", box);
    m_default->setObjectName(QStringLiteral("policyDefault"));
    auto* note = makeLabel("muted", box);
    note->setText(tr("Where several rules match, the strictest decides; their order does not matter."));
    m_rules = makeTable({tr("Rule"), tr("Name"), tr("Why")}, tr("Rules of the policy"), box);
    m_rules->setObjectName(QStringLiteral("policyRules"));
    auto* edit = new QPushButton(tr("Change the rules…"), box);
    edit->setObjectName(QStringLiteral("editPolicy"));
    edit->setAccessibleName(edit->text());
    edit->setVisible(m_book != nullptr);
    auto* row = new QHBoxLayout;
    auto* lines = new QVBoxLayout;
    lines->addWidget(m_default);
    lines->addWidget(note);
    row->addLayout(lines, 1);
    row->addWidget(edit, 0, Qt::AlignTop);
    layout->addLayout(row);
    layout->addWidget(m_rules, 1);
    setTabOrder(edit, m_rules);
    connect(edit, &QPushButton::clicked, this, [this] { open(Text); });
    connect(m_rules, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const auto line = item->data(Sentence, kLineRole).toInt(); line > 0 && m_editor != nullptr) {
            open(Text);
            m_editor->goTo(line);
        }
    });
    return box;
}

QWidget* PolicyPage::makeHistory() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    m_historyNote = makeLabel("muted", box);
    m_historyNote->setObjectName(QStringLiteral("historyNote"));
    m_history = makeTable({tr("In force since"), tr("By"), tr("How"), tr("Lines"), tr("State")},
                          tr("Versions of the policy"), box);
    m_history->setObjectName(QStringLiteral("policyVersions"));
    m_history->setRootIsDecorated(false);
    m_diff = new DiffView(box);
    m_diff->setObjectName(QStringLiteral("versionDiff"));
    m_takeBack = new QPushButton(tr("Take this text into the editor"), box);
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeBack->setAccessibleName(m_takeBack->text());
    m_takeBack->setEnabled(false);
    auto* parts = new QSplitter(Qt::Vertical, box);
    parts->setObjectName(QStringLiteral("versions"));
    parts->setChildrenCollapsible(false);
    parts->setProperty("role", QStringLiteral("boxes"));
    parts->setHandleWidth(kSpacing);
    parts->addWidget(m_history);
    parts->addWidget(m_diff);
    auto* versions = new QWidget(box);
    auto* inside = new QVBoxLayout(versions);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_historyNote);
    inside->addWidget(parts, 1);
    inside->addWidget(m_takeBack, 0, Qt::AlignLeading);
    m_noVersion = new EmptyState(box);
    m_versionStack = new QStackedWidget(box);
    m_versionStack->addWidget(versions);
    m_versionStack->addWidget(m_noVersion);
    layout->addWidget(m_versionStack, 1);
    connect(m_noVersion, &EmptyState::acted, this, [this] { open(Text); });
    connect(m_history, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { showVersion(m_history->indexOfTopLevelItem(item)); });
    connect(m_takeBack, &QPushButton::clicked, this, &PolicyPage::takeBack);
    return box;
}

void PolicyPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PolicyPage::open(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

void PolicyPage::refresh() {
    if (m_book == nullptr)
        return;
    if (m_fleet != nullptr)
        m_fleet->refresh();
    m_book->readPolicy(onGui<api::PolicyInfo>(this, [this](Result<api::PolicyInfo> policy) {
        m_problem->setVisible(!policy || !policy->problems.empty());
        if (!policy)
            m_problem->setText(words::problem(policy.error()));
        else
            show(*policy);
    }));
    m_book->listVersions(
        onGui<std::vector<api::PolicyVersion>>(this, [this](Result<std::vector<api::PolicyVersion>> versions) {
            if (versions)
                return showVersions(*versions);
            m_historyNote->setText(words::problem(versions.error()));
            m_versionStack->setCurrentIndex(0);
        }));
}

void PolicyPage::show(const api::PolicyInfo& policy) {
    m_editor->setOriginal(policy);
    if (!policy.problems.empty()) {
        const auto& first = policy.problems.front();
        m_problem->setText(tr("The file was changed and is not valid: line %1: %2. The version before stays in force; "
                              "the tab Text says what to write.")
                               .arg(first.line)
                               .arg(words::said(std::string_view(first.message))));
        return;
    }
    m_summary->setText(RuleWords::summary(policy));
    m_default->setText(RuleWords::defaultSentence(policy));
    showRules(policy);
}

void PolicyPage::showRules(const api::PolicyInfo& policy) {
    m_rules->clear();
    auto* own = new QTreeWidgetItem(m_rules, {tr("Your rules")});
    auto* builtIn = new QTreeWidgetItem(m_rules, {tr("Built-in rules")});
    for (const auto& rule : policy.rules) {
        auto* item = new QTreeWidgetItem(rule.isBuiltIn ? builtIn : own,
                                         {RuleWords::sentence(rule), text(rule.name), words::ruleReason(rule.reason)});
        const auto tone = RuleWords::tone(rule.action);
        item->setIcon(Sentence, icon(toneIconName(tone), rule.isOff ? theme().abandoned : theme().tone(tone)));
        item->setData(Sentence, kLineRole, rule.line);
        item->setToolTip(Sentence, RuleWords::sentence(rule));
        const auto why = words::ruleReason(rule.reason);
        const bool isTold = rule.isBuiltIn && why != words::isolated(text(rule.reason)); // the agent: in English
        item->setToolTip(Reason, isTold ? why + QLatin1Char('\n') +
                                              tr("The agent is told: %1").arg(words::quoted(text(rule.reason)))
                                        : why);
        item->setForeground(Name, theme().muted);
        item->setForeground(Reason, theme().muted);
        if (rule.isOff) {
            item->setText(Name, tr("%1 (left out)", "a rule").arg(text(rule.name)));
            item->setForeground(Sentence, theme().abandoned);
        }
    }
    if (own->childCount() == 0) {
        auto* none =
            new QTreeWidgetItem(own, {tr("None yet. Rules are written in the tab Text; the manual page postern.toml(5) "
                                         "lists what they can ask.")});
        none->setForeground(Sentence, theme().muted);
        none->setFirstColumnSpanned(true);
    }
    for (auto* group : {own, builtIn}) {
        auto font = group->font(Sentence);
        font.setWeight(QFont::DemiBold);
        group->setFont(Sentence, font);
        group->setFirstColumnSpanned(true);
        group->setExpanded(true);
    }
    if (!ColumnWidths::of(*m_rules)->areChosen()) {
        m_rules->setColumnWidth(Sentence, std::max(m_rules->viewport()->width() * 6 / 10, 320));
        m_rules->resizeColumnToContents(Name);
    }
}

void PolicyPage::showVersions(const std::vector<api::PolicyVersion>& versions) {
    const auto isSame = [](const api::PolicyVersion& a, const api::PolicyVersion& b) {
        return a.sha256 == b.sha256 && a.since == b.since && a.isInForce == b.isInForce;
    };
    if (!versions.empty() && std::equal(versions.begin(), versions.end(), m_versions.begin(), m_versions.end(), isSame))
        return; // what is chosen stays
    const auto chosen = m_history->indexOfTopLevelItem(m_history->currentItem());
    const auto sha = chosen >= 0 ? m_versions[static_cast<std::size_t>(chosen)].sha256 : std::string();
    m_versions = versions;
    m_history->clear();
    for (const auto& version : m_versions) {
        auto* item =
            new QTreeWidgetItem(m_history, {words::dateTime(version.since), text(version.who), RuleWords::how(version),
                                            tr("+%1 −%2", "lines").arg(version.added).arg(version.removed),
                                            version.isInForce ? tr("in force") : QString()});
        item->setToolTip(Since, tr("SHA-256 %1").arg(text(version.sha256)));
        if (version.isInForce)
            item->setIcon(State, icon(QStringLiteral("approved"), theme().approved));
    }
    fitColumns(*m_history);
    m_noVersion->show(
        QStringLiteral("sessions"), tr("No version yet"),
        tr("Every text of the policy that comes into force is kept here, with who put it there and when."),
        tr("Show the text"));
    m_versionStack->setCurrentIndex(m_versions.empty() ? 1 : 0);
    m_historyNote->setText(
        tr("Each text that was in force, in the store's signed chain. Choose one to see what it changed."));
    int row = 0;
    for (std::size_t i = 0; i < m_versions.size(); ++i)
        if (m_versions[i].sha256 == sha)
            row = static_cast<int>(i);
    m_wantedVersion = row;
    chooseVersion();
}

// Only where it is seen: a reader says what becomes current, whoever has the focus.
void PolicyPage::chooseVersion() {
    if (m_tabs->currentIndex() == History && !m_versions.empty() && m_history->currentItem() == nullptr)
        m_history->setCurrentItem(m_history->topLevelItem(m_wantedVersion));
}

void PolicyPage::showVersion(int row) {
    m_chosenText.clear();
    m_takeBack->setEnabled(false);
    m_diff->clear();
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_versions.size())
        return;
    const auto before = at + 1 < m_versions.size() ? m_versions[at + 1].sha256 : std::string();
    m_book->readVersion(m_versions[at].sha256, before,
                        onGui<api::ConfigurationChange>(this, [this, row](Result<api::ConfigurationChange> change) {
                            if (row != m_history->indexOfTopLevelItem(m_history->currentItem()))
                                return;
                            if (!change)
                                return m_diff->setPlainText(words::problem(change.error()));
                            m_diff->show(change->diff);
                            m_chosenText = text(change->after);
                            m_takeBack->setEnabled(true);
                        }));
}

void PolicyPage::takeBack() {
    const auto take = [this] {
        m_editor->setDraft(m_chosenText);
        open(Text);
    };
    if (!m_editor->isChanged())
        return take();
    Question question;
    question.title = tr("Replace what you are writing?");
    question.text = tr("The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.");
    question.action = tr("Replace");
    question.isDestructive = true;
    Ask::confirm(this, question, take);
}

// The laboratory reads a file; the draft is one that goes with the dialog.
void PolicyPage::tryText(const QString& draft, Tried what) {
    api::SessionQuery week;
    week.filter = "since:-7d";
    week.limit = kTrialSessions;
    m_engine.listSessions(
        week, onGui<api::SessionPage>(this, [this, draft, what](Result<api::SessionPage> page) {
            if (!page)
                return Ask::tell(this, tr("The policy cannot be tried"), words::problem(page.error()));
            if (page->sessions.empty())
                return Ask::tell(this, tr("Nothing to try it on"), tr("Nothing was recorded in the last seven days."));
            api::PolicyTrialOrder order;
            for (const auto& session : page->sessions)
                order.sessions.push_back(session.facts.session);
            if (what == Tried::Fleet)
                return (new PolicyTrialDialog(*m_book->fleet(), utf8(draft), std::move(order.sessions), this))->open();
            auto* file = new QTemporaryFile(this);
            if (!file->open() || file->write(draft.toUtf8()) < 0 || !file->flush())
                return Ask::tell(this, tr("The policy cannot be tried"), file->errorString());
            order.file = utf8(file->fileName());
            auto* dialog = new PolicyTrialDialog(m_engine, std::move(order), this);
            file->setParent(dialog);
            dialog->open();
        }));
}

} // namespace postern::ui
