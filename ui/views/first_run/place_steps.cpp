#include "ui/views/first_run/place_steps.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {

constexpr int kTypingPauseMs = 200, kReloadLookMs = 100, kReloadLooks = 80;
constexpr int kUsualPort = 6432;

// libpq's key=value form.
std::string quoted(const QString& value) {
    std::string out = "'";
    for (const char c : utf8(value)) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '\'';
}

} // namespace

PortStep::PortStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(bridge, notes, tr("Where agents find Postern"),
                tr("Agents connect to this computer instead of the database. The port is written into the "
                   "configuration and stays the same after every restart."),
                parent),
      m_port(new QSpinBox(this)), m_state(new QLabel(this)), m_use(new QPushButton(this)), m_delay(new QTimer(this)) {
    m_port->setObjectName(QStringLiteral("setupPort"));
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QSpinBox::NoButtons); // a port is not counted up to
    m_port->setMaximumWidth(scaled(120));
    m_port->setAccessibleName(tr("Port on this computer"));
    m_state->setObjectName(QStringLiteral("setupPortState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_use->setObjectName(QStringLiteral("setupNextPort"));
    m_use->hide();
    auto* form = new QFormLayout;
    form->addRow(tr("Port on 127.0.0.1"), m_port);
    body()->addLayout(form);
    body()->addWidget(m_state);
    body()->addWidget(m_use, 0, Qt::AlignLeading);
    body()->addStretch(1);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPauseMs);
    connect(m_delay, &QTimer::timeout, this, &PortStep::check);
    connect(m_port, &QSpinBox::valueChanged, this, [this] {
        m_isChecked = false;
        m_delay->start();
        Q_EMIT changed();
    });
    connect(m_use, &QPushButton::clicked, this, [this] { m_port->setValue(m_check.nextFree); });
}

void PortStep::enter() {
    int port = kUsualPort;
    for (const auto& listener : bridge().status().listeners)
        if (listener.kind == api::Listener::Kind::Tcp && listener.port != 0) {
            port = listener.port;
            break;
        }
    m_port->setValue(port);
    check();
}

void PortStep::check() {
    const auto port = m_port->value();
    setup().checkPort(static_cast<std::uint16_t>(port),
                      onGui<api::PortCheck>(this, [this, port](Result<api::PortCheck> result) {
                          if (port != m_port->value())
                              return;
                          if (!result)
                              return say(words::problem(result.error()));
                          show(*result);
                      }));
}

void PortStep::show(const api::PortCheck& check) {
    m_check = check;
    m_isChecked = true;
    using State = api::PortCheck::State;
    m_state->setText(check.state == State::Ours   ? tr("Postern listens here already.")
                     : check.state == State::Free ? tr("Free. Postern restarts its gateway to listen there; clients "
                                                       "that are connected are cut off.")
                                                  : tr("Taken: %1.").arg(words::said(check.problem)));
    m_state->setProperty("role", check.state == State::Taken ? QStringLiteral("problem") : QStringLiteral("muted"));
    m_state->setStyleSheet({}); // the role is looked at again
    m_use->setVisible(check.state == State::Taken && check.nextFree != 0);
    m_use->setText(tr("Use %1 instead").arg(check.nextFree));
    m_use->setAccessibleName(m_use->text());
    Q_EMIT changed();
}

bool PortStep::isReady() const {
    return m_isChecked && m_check.state != api::PortCheck::State::Taken;
}

QString PortStep::action() const {
    return m_isChecked && m_check.state == api::PortCheck::State::Free ? tr("Change the port…") : SetupStep::action();
}

void PortStep::finish(std::function<void()> done) {
    if (m_check.state == api::PortCheck::State::Ours)
        return done();
    setup().proposePort(
        static_cast<std::uint16_t>(m_port->value()),
        onGui<api::ConfigurationChange>(this, [this, done = std::move(done)](Result<api::ConfigurationChange> change) {
            review(change,
                   {tr("Change the port"),
                    tr("Postern restarts its gateway after this and goes on here. Everything else stays."),
                    tr("Change and restart")},
                   [this, done] {
                       done(); // where to go on afterwards
                       Q_EMIT restartWanted();
                   });
        }));
}

TargetStep::TargetStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(bridge, notes, tr("Which database it guards"),
                tr("Postern connects with this role; agents never see its password. A role of its own with only the "
                   "rights that agents need is best."),
                parent),
      m_known(new QRadioButton(tr("One that is configured"), this)), m_new(new QRadioButton(tr("Another one"), this)),
      m_targets(new QComboBox(this)), m_tls(new QComboBox(this)), m_form(new QWidget(this)),
      m_test(new QPushButton(icon(QStringLiteral("play")), tr("Test the connection"), this)),
      m_result(new QLabel(this)), m_warning(new QLabel(this)) {
    m_targets->setAccessibleName(tr("Configured database"));
    m_known->setObjectName(QStringLiteral("setupKnown"));
    m_new->setObjectName(QStringLiteral("setupNew"));
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char* name, const QString& label, const QString& example) {
        auto* edit = new QLineEdit(m_form);
        edit->setObjectName(QLatin1String(name));
        edit->setPlaceholderText(example);
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            ++m_tested;
            m_result->clear();
            m_warning->hide();
            Q_EMIT changed();
        });
        return edit;
    };
    m_name = add("targetName", tr("Name for clients"), tr("shop"));
    m_name->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}")), m_name));
    m_host = add("targetHost", tr("Server"), tr("db.internal"));
    m_port = add("targetPort", tr("Port"), QStringLiteral("5432"));
    m_database = add("targetDatabase", tr("Database"), tr("app"));
    m_user = add("targetUser", tr("Role"), tr("postern_app"));
    m_password = add("targetPassword", tr("Password"), tr("kept in the keychain, never in the configuration"));
    m_password->setEchoMode(QLineEdit::Password);
    m_tls->setObjectName(QStringLiteral("targetTls"));
    m_tls->setAccessibleName(tr("TLS"));
    m_tls->addItem(tr("verified certificate"), QStringLiteral("verify-full"));
    m_tls->addItem(tr("encrypted, certificate not verified"), QStringLiteral("require"));
    m_tls->addItem(tr("none"), QStringLiteral("disable"));
    form->addRow(tr("TLS"), m_tls);
    m_test->setObjectName(QStringLiteral("testTarget"));
    m_result->setObjectName(QStringLiteral("testResult"));
    for (auto* label : {m_result, m_warning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_warning->setObjectName(QStringLiteral("testWarning"));
    m_warning->setProperty("role", QStringLiteral("problem"));
    m_warning->hide();
    body()->addWidget(m_known);
    auto* indented = new QHBoxLayout; // as far as the words above it
    indented->addSpacing(scaled(26));
    indented->addWidget(m_targets);
    indented->addStretch(1);
    body()->addLayout(indented);
    body()->addWidget(m_new);
    body()->addWidget(m_form);
    body()->addWidget(m_test, 0, Qt::AlignLeading);
    body()->addWidget(m_result);
    body()->addWidget(m_warning);
    body()->addStretch(1);
    connect(m_test, &QPushButton::clicked, this, &TargetStep::test);
    connect(m_new, &QRadioButton::toggled, this, [this](bool isNewOne) {
        m_form->setVisible(isNewOne);
        m_test->setVisible(isNewOne);
        m_targets->setEnabled(!isNewOne);
        Q_EMIT changed();
    });
    m_new->setChecked(true);
    QWidget* const inOrder[] = {m_known,    m_targets, m_new,      m_name, m_host, m_port,
                                m_database, m_user,    m_password, m_tls,  m_test};
    for (std::size_t i = 1; i < std::size(inOrder); ++i)
        setTabOrder(inOrder[i - 1], inOrder[i]);
}

void TargetStep::enter() {
    const auto known = bridge().engine().targets();
    const auto chosen = m_targets->currentText();
    m_targets->clear();
    for (const auto& each : known)
        m_targets->addItem(text(each.name));
    m_targets->setCurrentIndex(std::max(0, m_targets->findText(chosen)));
    const bool isAny = !known.empty();
    m_known->setVisible(isAny);
    m_targets->setVisible(isAny);
    m_new->setVisible(isAny);
    (isAny && m_name->text().isEmpty() ? m_known : m_new)->setChecked(true);
    if (isNew())
        m_name->setFocus();
}

bool TargetStep::isNew() const {
    return m_new->isChecked();
}

api::NewTarget TargetStep::target() const {
    api::NewTarget out;
    out.name = utf8(m_name->text());
    out.password = utf8(m_password->text());
    out.conninfo = "host=" + quoted(m_host->text()) +
                   " port=" + quoted(m_port->text().isEmpty() ? QStringLiteral("5432") : m_port->text()) +
                   " dbname=" + quoted(m_database->text()) + " user=" + quoted(m_user->text()) +
                   " sslmode=" + utf8(m_tls->currentData().toString());
    return out;
}

bool TargetStep::isReady() const {
    return !isNew() || (m_name->hasAcceptableInput() && !m_host->text().isEmpty() && !m_database->text().isEmpty() &&
                        !m_user->text().isEmpty());
}

void TargetStep::test() {
    const auto number = ++m_tested;
    m_result->setText(tr("Connecting…"));
    m_warning->hide();
    setup().testTarget(target(), onGui<api::TargetTest>(this, [this, number](Result<api::TargetTest> result) {
                           if (number != m_tested)
                               return; // something else was typed meanwhile
                           if (result)
                               return show(*result);
                           m_result->clear();
                           m_warning->setText(tr("It does not work yet: %1").arg(words::problem(result.error())));
                           m_warning->show();
                       }));
}

void TargetStep::show(const api::TargetTest& result) {
    m_result->setText(
        tr("✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5", "duration, version, …")
            .arg(words::duration(result.micros), text(result.serverVersion), text(result.database), text(result.role),
                 result.hasTls ? tr("encrypted with %1").arg(text(result.tlsVersion)) : tr("not encrypted")));
    QStringList warnings;
    if (result.isSuperuser)
        warnings +=
            tr("%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.")
                .arg(text(result.role));
    else if (result.canBypassRowSecurity)
        warnings += tr("%1 is not bound by row security.").arg(text(result.role));
    const auto host = m_host->text();
    if (!result.hasTls && host != QLatin1String("127.0.0.1") && host != QLatin1String("::1") &&
        host != QLatin1String("localhost") && !host.startsWith(u'/'))
        warnings += tr("The connection is not encrypted. Others on the network can read it.");
    if (result.isReplica)
        warnings += tr("This server is a replica: it only reads.");
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
}

void TargetStep::finish(std::function<void()> done) {
    if (!isNew()) {
        notes().target = utf8(m_targets->currentText());
        return done();
    }
    const auto wanted = target();
    setup().proposeTarget(wanted, onGui<api::ConfigurationChange>(this, [this, wanted, done = std::move(done)](
                                                                            Result<api::ConfigurationChange> change) {
                              review(change,
                                     {tr("Add a database"),
                                      tr("This is added to %1; everything else stays. The password is not in it.")
                                          .arg(change ? text(change->file) : QString()),
                                      tr("Add it")},
                                     [this, name = wanted.name, done] {
                                         notes().target = name;
                                         m_password->clear();
                                         waitFor(name, kReloadLooks, done);
                                     });
                          }));
}

// The gateway reads the file a moment after it was written.
void TargetStep::waitFor(const std::string& name, int tries, std::function<void()> done) {
    for (const auto& each : bridge().engine().targets())
        if (each.name == name) {
            m_name->clear();
            return done();
        }
    if (tries == 0)
        return say(tr("The configuration was written, and the gateway has not read it. See its log."));
    QTimer::singleShot(kReloadLookMs, this,
                       [this, name, tries, done = std::move(done)] { waitFor(name, tries - 1, done); });
}

} // namespace postern::ui
