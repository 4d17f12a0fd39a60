#include "ui/views/first_run/connect_steps.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/connections/snippet_panel.h"
#include "ui/widgets/sql_view.h"

namespace postern::ui {

namespace {
constexpr int kPicture = 56;
// What a test of ours calls itself; it is not the client that is waited for.
constexpr std::string_view kOwnApplication = "postern setup";
} // namespace

ConnectStep::ConnectStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(bridge, notes, tr("Point your agent here"),
                tr("Each agent signs in with a key of its own, so that you see who did what. The key is shown now and "
                   "never again: Postern keeps only what checks it."),
                parent),
      m_name(new QLineEdit(this)), m_make(new QPushButton(icon(QStringLiteral("add")), tr("Make a key"), this)),
      m_state(new QLabel(this)), m_snippets(new SnippetPanel(bridge.engine().setup(), this)) {
    m_name->setObjectName(QStringLiteral("setupAgent"));
    m_name->setAccessibleName(tr("Name of the agent"));
    m_name->setPlaceholderText(tr("for example copilot-shop"));
    m_name->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-z0-9][a-z0-9._-]{0,62}")), m_name));
    m_make->setObjectName(QStringLiteral("setupMakeKey"));
    m_state->setObjectName(QStringLiteral("setupKeyState"));
    m_state->setProperty("role", QStringLiteral("muted"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("Agent"), this);
    label->setBuddy(m_name);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_make);
    body()->addLayout(row);
    body()->addWidget(m_state);
    body()->addWidget(m_snippets, 1);
    connect(m_make, &QPushButton::clicked, this, &ConnectStep::makeKey);
    connect(m_name, &QLineEdit::returnPressed, this, &ConnectStep::makeKey);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_make->setEnabled(m_name->hasAcceptableInput()); });
    m_make->setEnabled(false);
}

void ConnectStep::enter() {
    show();
    if (notes().key.empty())
        m_name->setFocus();
}

void ConnectStep::makeKey() {
    if (!m_name->hasAcceptableInput())
        return;
    api::NewAgent agent;
    agent.name = utf8(m_name->text());
    m_make->setEnabled(false);
    say({});
    bridge().engine().addAgent(std::move(agent), onGui<api::AddedAgent>(this, [this](Result<api::AddedAgent> added) {
                                   m_make->setEnabled(true);
                                   if (!added)
                                       return say(words::problem(added.error()));
                                   notes().agent = added->agent.name;
                                   notes().key = added->key;
                                   show();
                                   Q_EMIT changed();
                               }));
}

void ConnectStep::show() {
    const auto& listeners = bridge().status().listeners;
    const bool hasKey = !notes().key.empty();
    m_state->setText(hasKey ? tr("The lines hold the key of %1. Copy the one for your client, or put it into its file.")
                                  .arg(text(notes().agent))
                            : tr("Name the agent to get lines that work as they are. Without a name they hold a "
                                 "placeholder."));
    if (listeners.empty() || notes().target.empty())
        return m_snippets->clear();
    m_snippets->show(listeners.front(), notes().target, hasKey ? notes().agent : "YOUR_AGENT", notes().key);
}

FirstStatementStep::FirstStatementStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(bridge, notes, tr("The first statement"),
                tr("Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs."), parent),
      m_picture(new QLabel(this)), m_headline(new QLabel(this)), m_facts(new QLabel(this)), m_sql(new SqlView(this)) {
    m_headline->setObjectName(QStringLiteral("firstHeadline"));
    m_headline->setProperty("role", QStringLiteral("emptyTitle"));
    m_facts->setObjectName(QStringLiteral("firstFacts"));
    m_facts->setProperty("role", QStringLiteral("muted"));
    for (auto* label : {m_headline, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_sql->setAccessibleName(tr("The first statement"));
    m_sql->fitToText();
    body()->addStretch(1);
    body()->addWidget(m_picture, 0, Qt::AlignHCenter);
    body()->addWidget(m_headline);
    body()->addWidget(m_facts);
    body()->addWidget(m_sql, 1);
    body()->addStretch(2);
    connect(&bridge, &EngineBridge::drained, this, &FirstStatementStep::onDrained);
    connect(&ThemeController::instance(), &ThemeController::changed, this, &FirstStatementStep::show);
    show();
}

void FirstStatementStep::enter() {
    show();
}

QString FirstStatementStep::action() const {
    return isSeen() ? tr("Watch it live") : tr("Finish without waiting");
}

void FirstStatementStep::onDrained(const api::FeedBatch& batch) {
    for (const auto* rows : {&batch.added, &batch.updated})
        for (const auto& row : *rows)
            if ((m_row == nullptr && row->session().application != kOwnApplication) ||
                (m_row != nullptr && m_row->id == row->id)) {
                const bool isNews = m_row == nullptr;
                m_row = row;
                show();
                if (isNews) {
                    QAccessibleEvent event(m_headline, QAccessible::Alert);
                    QAccessible::updateAccessibility(&event);
                    Q_EMIT changed();
                }
            }
}

void FirstStatementStep::show() {
    const auto& t = theme();
    m_picture->setPixmap(
        icon(isSeen() ? QStringLiteral("approved") : QStringLiteral("live"), isSeen() ? t.approved : t.muted)
            .pixmap(scaled(kPicture)));
    m_sql->setVisible(isSeen());
    if (!isSeen()) {
        m_headline->setText(tr("Waiting for the first statement…"));
        m_facts->setText(notes().agent.empty() ? QString()
                                               : tr("%1 has not said anything yet.").arg(text(notes().agent)));
        return;
    }
    m_headline->setText(tr("Your agent goes through Postern."));
    QStringList facts{
        tr("%1 on %2", "agent, target")
            .arg(words::isolated(text(m_row->session().agent)), words::isolated(text(m_row->session().target))),
        words::verdict(*m_row)};
    if (m_row->durationMicros)
        facts += words::isolated(words::duration(*m_row->durationMicros));
    facts += tr("recorded");
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_sql->setSql(m_row->sql);
}

} // namespace postern::ui
