#include "ui/views/connections/add_agent_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "api/connection_lines.h"
#include "ui/bridge/reply.h"
#include "ui/dialogs/buttons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/connections/snippet_panel.h"

namespace postern::ui {

AddAgentDialog::AddAgentDialog(api::Engine& engine, QWidget* parent)
    : QDialog(parent), m_engine(engine), m_pages(new QStackedWidget(this)) {
    setWindowTitle(tr("Add an agent"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeKeyPage());
    layout->addWidget(m_pages);
    resizeScaled(*this, 620, 320);
    m_name->setFocus();
}

QWidget* AddAgentDialog::makeForm() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    auto* lead = new QLabel(tr("An agent signs in to Postern with a key of its own. Give each client one, so that you "
                               "see who did what and can revoke one without the others."),
                            page);
    lead->setWordWrap(true);
    lead->setProperty("role", QStringLiteral("muted"));
    auto* form = new QFormLayout;
    m_name = new QLineEdit(page);
    m_name->setObjectName(QStringLiteral("agentName"));
    m_name->setPlaceholderText(tr("for example copilot-shop"));
    m_name->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-z0-9][a-z0-9._-]{0,62}")), m_name));
    m_kind = new QComboBox(page);
    m_kind->addItem(tr("AI agent", "kind of agent"), QStringLiteral("ai"));
    m_kind->addItem(tr("Person", "kind of agent"), QStringLiteral("human"));
    m_target = new QComboBox(page);
    m_target->addItem(tr("every target"), QString());
    for (const auto& target : m_engine.targets())
        m_target->addItem(text(target.name), text(target.name));
    m_expiry = new QComboBox(page);
    m_expiry->addItem(tr("never"), 0);
    for (const int days : {1, 7, 30, 90})
        m_expiry->addItem(tr("after %n day(s)", "expiry of a key", days), days);
    const auto add = [&](const QString& label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    add(tr("Name"), m_name);
    add(tr("Kind"), m_kind);
    add(tr("May reach"), m_target);
    add(tr("Key expires"), m_expiry);
    m_problem = new QLabel(page);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(page);
    m_submit = buttons->addButton(tr("Add agent"), QDialogButtonBox::AcceptRole);
    m_submit->setDefault(true);
    m_submit->setEnabled(false);
    addCancel(*buttons);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_submit->setEnabled(m_name->hasAcceptableInput()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &AddAgentDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(lead);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    return page;
}

QWidget* AddAgentDialog::makeKeyPage() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_keyTitle = new QLabel(page);
    m_keyTitle->setProperty("role", QStringLiteral("heading"));
    m_keyTitle->setTextFormat(Qt::PlainText);
    auto* lead = new QLabel(tr("This is the only time the key is shown. Postern keeps a verifier of it, not the key. "
                               "Copy it, or a line for your client that holds it, now."),
                            page);
    lead->setWordWrap(true);
    lead->setProperty("role", QStringLiteral("muted"));
    auto* row = new QHBoxLayout;
    m_key = new QLineEdit(page);
    m_key->setObjectName(QStringLiteral("agentKey"));
    m_key->setReadOnly(true);
    m_key->setFont(monospaceFont());
    m_key->setAccessibleName(tr("Agent key"));
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy key"), page);
    copy->setAccessibleName(tr("Copy key"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_key->text()); });
    row->addWidget(m_key, 1);
    row->addWidget(copy);
    m_snippets = new SnippetPanel(m_engine.setup(), page);
    auto* buttons = new QDialogButtonBox(page);
    auto* done = buttons->addButton(tr("I have copied it"), QDialogButtonBox::AcceptRole);
    done->setObjectName(QStringLiteral("keyDone"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addWidget(m_keyTitle);
    layout->addWidget(lead);
    layout->addLayout(row);
    layout->addSpacing(kSpacing);
    layout->addWidget(m_snippets, 1);
    layout->addWidget(buttons);
    return page;
}

void AddAgentDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_name->setAccessibleDescription(problem);
}

void AddAgentDialog::submit() {
    api::NewAgent agent;
    agent.name = utf8(m_name->text());
    agent.kind = utf8(m_kind->currentData().toString());
    if (const auto target = m_target->currentData().toString(); !target.isEmpty())
        agent.targets = {utf8(target)};
    if (const auto days = m_expiry->currentData().toInt(); days > 0)
        agent.expiresAfter = std::chrono::hours(24) * days;
    m_submit->setEnabled(false);
    say({});
    m_engine.addAgent(std::move(agent), onGui<api::AddedAgent>(this, [this](Result<api::AddedAgent> added) {
                          if (added) {
                              showKey(std::move(*added));
                              return;
                          }
                          m_submit->setEnabled(true);
                          say(words::problem(added.error()));
                      }));
}

void AddAgentDialog::showKey(api::AddedAgent added) {
    m_keyTitle->setText(tr("The key of %1").arg(text(added.agent.name)));
    m_key->setText(text(added.key));
    m_key->setCursorPosition(0);
    auto target = added.agent.targets.empty() ? std::string() : added.agent.targets.front();
    if (const auto targets = m_engine.targets(); target.empty() && !targets.empty())
        target = targets.front().name;
    const auto status = m_engine.status();
    m_snippets->setVisible(!status.listeners.empty() && !target.empty());
    if (!status.listeners.empty())
        m_snippets->show(status.listeners.front(), target, added.agent.name, added.key);
    m_pages->setCurrentIndex(1);
    m_key->setFocus();
    m_key->selectAll();
    resizeScaled(*this, 680, 360);
    Q_EMIT this->added(added.agent);
}

} // namespace postern::ui
