#include "ui/views/connections/connections_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include "api/connection_lines.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/models/agent_model.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/connections/add_agent_dialog.h"
#include "ui/views/connections/snippet_panel.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/scroll_page.h"

namespace postern::ui {

namespace {

constexpr int kRowsAtOnce = 8;

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

QTreeWidget* makeTable(const QStringList& columns, const QString& name, QWidget* parent) {
    auto* table = new QTreeWidget(parent);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setItemsExpandable(false);
    table->setUniformRowHeights(true);
    table->setProperty("framed", true);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAllColumnsShowFocus(true);
    table->header()->setStretchLastSection(true);
    letCopy(*table);
    new ColumnWidths(*table);
    return table;
}

// As high as its rows: a handful of lines needs no scroll bar of its own.
void fitHeight(QTreeView* table) {
    const auto count = table->model()->rowCount();
    const auto row = count > 0 ? table->sizeHintForRow(0) : scaled(kRowHeight);
    table->setFixedHeight(table->header()->sizeHint().height() + std::clamp(count, 1, kRowsAtOnce) * row + 4);
    fitColumns(*table);
}

QString passwordSource(const std::string& source) {
    if (source == "keychain")
        return ConnectionsPage::tr("in the keychain");
    if (source == "environment")
        return ConnectionsPage::tr("in an environment variable");
    if (source == "file")
        return ConnectionsPage::tr("in a file");
    if (source == "command")
        return ConnectionsPage::tr("from a command");
    return ConnectionsPage::tr("none needed");
}

void fillCombo(QComboBox* combo, const QStringList& values) {
    QStringList have;
    for (int i = 0; i < combo->count(); ++i)
        have += combo->itemText(i);
    if (have == values)
        return;
    const auto chosen = combo->currentText();
    combo->clear();
    combo->addItems(values);
    combo->setCurrentIndex(std::max(0, static_cast<int>(values.indexOf(chosen))));
}

} // namespace

ConnectionsPage::ConnectionsPage(EngineBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_agents(new AgentModel(this)) {
    setAccessibleName(tr("Connections"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new ScrollPage(this);
    auto* layout = new QVBoxLayout(scroll->content());
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, 2 * kMargin);
    layout->setSpacing(2 * kSpacing);
    auto* title = new QLabel(tr("Connections"), scroll->content());
    title->setProperty("role", QStringLiteral("title"));
    layout->addWidget(title);
    layout->addWidget(makeLines());
    layout->addWidget(makeAgents());
    layout->addWidget(makePlaces());
    layout->addStretch(1);
    outer->addWidget(scroll);
    connect(&bridge, &EngineBridge::statusChanged, this, &ConnectionsPage::showStatus);
    connect(&ThemeController::instance(), &ThemeController::changed, this, &ConnectionsPage::showStatus);
    showStatus();
    refresh();
}

QWidget* ConnectionsPage::makeLines() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("Point a client here"), box));
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& label, QComboBox*& combo) {
        combo = new QComboBox(box);
        combo->setAccessibleName(label);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        auto* name = new QLabel(label, box);
        name->setProperty("role", QStringLiteral("muted"));
        name->setBuddy(combo);
        row->addWidget(name);
        row->addWidget(combo);
        row->addSpacing(kSpacing);
        connect(combo, &QComboBox::currentIndexChanged, this, &ConnectionsPage::showLines);
    };
    add(tr("Target"), m_target);
    add(tr("Agent"), m_agent);
    m_agent->setPlaceholderText(tr("none yet", "agent"));
    add(tr("Listener"), m_listener);
    m_listener->setObjectName(QStringLiteral("listener"));
    row->addStretch(1);
    m_snippets = new SnippetPanel(m_bridge.engine().setup(), box);
    layout->addLayout(row);
    layout->addWidget(m_snippets);
    return box;
}

QWidget* ConnectionsPage::makeAgents() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(makeHeading(tr("Agents"), box));
    row->addStretch(1);
    m_revoke = new QPushButton(icon(QStringLiteral("revoke")), tr("Revoke…"), box);
    m_revoke->setObjectName(QStringLiteral("revokeAgent"));
    m_revoke->setAccessibleName(tr("Revoke the chosen agent"));
    m_revoke->setEnabled(false);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Add agent…"), box);
    add->setObjectName(QStringLiteral("addAgent"));
    add->setAccessibleName(tr("Add an agent"));
    row->addWidget(m_revoke);
    row->addWidget(add);
    m_agentList = new QTreeView(box);
    m_agentList->setObjectName(QStringLiteral("agents"));
    m_agentList->setModel(m_agents);
    m_agentList->setRootIsDecorated(false);
    m_agentList->setItemsExpandable(false);
    m_agentList->setUniformRowHeights(true);
    m_agentList->setAllColumnsShowFocus(true);
    m_agentList->setProperty("framed", true);
    m_agentList->setAccessibleName(tr("Agents"));
    letCopy(*m_agentList);
    new ColumnWidths(*m_agentList);
    m_agentNote = new QLabel(tr("No agent yet. Add one: it gets a key of its own and can connect at once."), box);
    m_agentNote->setProperty("role", QStringLiteral("muted"));
    layout->addLayout(row);
    layout->addWidget(m_agentNote);
    layout->addWidget(m_agentList);
    connect(add, &QPushButton::clicked, this, &ConnectionsPage::addAgent);
    connect(m_revoke, &QPushButton::clicked, this, &ConnectionsPage::revokeChosen);
    const auto follow = [this] {
        const auto index = m_agentList->currentIndex();
        m_revoke->setEnabled(index.isValid() && !m_agents->agent(index.row()).revoked);
    };
    connect(m_agentList->selectionModel(), &QItemSelectionModel::currentChanged, this, follow);
    connect(m_agents, &QAbstractItemModel::modelReset, this, follow);
    return box;
}

QWidget* ConnectionsPage::makePlaces() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_targets = makeTable({tr("Target"), tr("Server"), tr("Database"), tr("As user"), tr("TLS"), tr("Password")},
                          tr("Targets"), box);
    m_targets->setObjectName(QStringLiteral("targets"));
    m_listeners = makeTable({tr("Listener"), tr("State"), tr("TLS")}, tr("Listeners"), box);
    m_listeners->setObjectName(QStringLiteral("listeners"));
    layout->addWidget(makeHeading(tr("Targets"), box));
    layout->addWidget(m_targets);
    layout->addSpacing(kSpacing);
    layout->addWidget(makeHeading(tr("Listeners"), box));
    layout->addWidget(m_listeners);
    return box;
}

void ConnectionsPage::showStatus() {
    const auto& status = m_bridge.status();
    m_listeners->clear();
    QStringList addresses;
    for (const auto& listener : status.listeners) {
        const auto address = words::address(listener);
        addresses += address;
        const bool isFailed = listener.state == api::ListenerState::Failed;
        auto* item =
            new QTreeWidgetItem(m_listeners, {address,
                                              isFailed ? tr("Failed: %1").arg(words::said(listener.problem))
                                              : listener.state == api::ListenerState::Listening ? tr("Listening")
                                                                                                : tr("Starting"),
                                              listener.hasTls ? tr("offered") : tr("no")});
        item->setIcon(0, icon(QStringLiteral("listener")));
        item->setForeground(1, isFailed ? theme().blocked : theme().text);
    }
    m_knownTargets = m_bridge.engine().targets();
    m_targets->clear();
    QStringList names;
    for (const auto& target : m_knownTargets) {
        names += text(target.name);
        auto* item = new QTreeWidgetItem(
            m_targets,
            {text(target.name), text(target.port.empty() ? target.host : target.host + ":" + target.port),
             text(target.database), text(target.user), text(target.tlsMode), passwordSource(target.passwordSource)});
        item->setIcon(0, icon(QStringLiteral("target")));
    }
    fitHeight(m_listeners);
    fitHeight(m_targets);
    fillCombo(m_listener, addresses);
    fillCombo(m_target, names);
    showLines();
}

void ConnectionsPage::refresh() {
    m_bridge.engine().listAgents(
        onGui<std::vector<api::AgentInfo>>(this, [this](Result<std::vector<api::AgentInfo>> agents) {
            if (agents)
                showAgents(std::move(*agents));
            else
                Ask::tell(this, tr("The agents cannot be read"), words::problem(agents.error()));
        }));
}

void ConnectionsPage::showAgents(std::vector<api::AgentInfo> agents) {
    m_agents->setAgents(std::move(agents));
    m_agentNote->setVisible(m_agents->rowCount() == 0);
    m_agentList->setVisible(m_agents->rowCount() > 0);
    fitHeight(m_agentList);
    QStringList names;
    for (const auto& agent : m_agents->agents())
        if (isActive(agent, now().wall))
            names += text(agent.name);
    fillCombo(m_agent, names);
    showLines();
}

void ConnectionsPage::showLines() {
    const auto& listeners = m_bridge.status().listeners;
    const auto at = m_listener->currentIndex();
    if (at < 0 || static_cast<std::size_t>(at) >= listeners.size() || m_target->count() == 0) {
        m_snippets->clear();
        return;
    }
    const auto agent = m_agent->count() > 0 ? utf8(m_agent->currentText()) : std::string("YOUR_AGENT");
    m_snippets->show(listeners[static_cast<std::size_t>(at)], utf8(m_target->currentText()), agent);
}

void ConnectionsPage::addAgent() {
    auto* dialog = new AddAgentDialog(m_bridge.engine(), this);
    connect(dialog, &AddAgentDialog::added, this, &ConnectionsPage::refresh);
    dialog->open();
}

void ConnectionsPage::revokeChosen() {
    const auto index = m_agentList->currentIndex();
    if (!index.isValid())
        return;
    const auto name = m_agents->agent(index.row()).name;
    Question question;
    question.title = tr("Revoke %1?").arg(text(name));
    question.text = tr("Its key stops working for good and its open sessions end at once. Recordings stay. To let it "
                       "in again, add it again: it gets a new key.");
    question.action = tr("Revoke");
    question.isDestructive = true;
    Ask::confirm(this, question, [this, name] {
        m_bridge.engine().revokeAgent(name, onGui<void>(this, [this](Result<void> result) {
                                          if (!result)
                                              Ask::tell(this, tr("The agent was not revoked"),
                                                        words::problem(result.error()));
                                          refresh();
                                      }));
    });
}

} // namespace postern::ui
