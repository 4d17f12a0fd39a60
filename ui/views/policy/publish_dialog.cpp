#include "ui/views/policy/publish_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/dialogs/buttons.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/views/sessions/policy_trial_view.h"
#include "ui/widgets/diff_view.h"

namespace postern::ui {

namespace {

constexpr std::size_t kTrialSessions = 1000;
constexpr int kMaxComment = 1000;

QLabel* plain(const QString& words, const char* role, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PublishDialog::PublishDialog(api::Engine& engine, api::FleetPolicy& fleet, api::ConfigurationChange change,
                             const QString& lead, const QString& comment, QWidget* parent)
    : QDialog(parent), m_engine(engine), m_fleet(fleet), m_change(std::move(change)),
      m_trial(new PolicyTrialView(this)), m_comment(new QLineEdit(comment, this)) {
    setWindowTitle(tr("Publish a policy"));
    setObjectName(QStringLiteral("publishPolicy"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* diff = new DiffView(this);
    diff->setObjectName(QStringLiteral("publishDiff"));
    diff->show(m_change.diff);
    auto* tried = new QWidget(this);
    auto* inTried = new QVBoxLayout(tried);
    inTried->setContentsMargins(0, kSpacing, 0, 0);
    inTried->addWidget(
        plain(tr("On what was recorded in the last seven days, beside this gateway's own file:"), "muted", tried));
    inTried->addWidget(m_trial, 1);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->setProperty("role", QStringLiteral("boxes"));
    parts->setHandleWidth(kSpacing);
    parts->addWidget(diff);
    parts->addWidget(tried);
    m_comment->setObjectName(QStringLiteral("publishComment"));
    m_comment->setMaxLength(kMaxComment);
    auto* form = new QFormLayout;
    form->addRow(tr("&Why, for those who read the list:"), m_comment);
    m_problem = plain({}, "problem", this);
    m_problem->setObjectName(QStringLiteral("publishProblem"));
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(this);
    m_publish = buttons->addButton(tr("Sign and publish"), QDialogButtonBox::AcceptRole);
    m_publish->setObjectName(QStringLiteral("publish"));
    m_publish->setEnabled(false);
    addCancel(*buttons);
    connect(m_trial, &PolicyTrialView::finished, this, [this] { m_publish->setEnabled(true); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PublishDialog::publish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plain(lead, "muted", this));
    layout->addWidget(parts, 1);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resizeScaled(*this, 980, 680);
    m_comment->setFocus();
    tryIt();
}

void PublishDialog::tryIt() {
    api::SessionQuery week;
    week.filter = "since:-7d";
    week.limit = kTrialSessions;
    m_engine.listSessions(week, onGui<api::SessionPage>(this, [this](Result<api::SessionPage> page) {
                              if (!page)
                                  return m_trial->say(words::problem(page.error()));
                              if (page->sessions.empty())
                                  return m_trial->say(tr("Nothing was recorded in the last seven days."));
                              std::vector<std::string> sessions;
                              for (const auto& session : page->sessions)
                                  sessions.push_back(session.facts.session);
                              m_trial->begin(m_fleet, m_change.after, std::move(sessions));
                          }));
}

void PublishDialog::publish() {
    m_publish->setEnabled(false);
    m_problem->hide();
    m_fleet.publish(m_change, utf8(m_comment->text().trimmed()),
                    onGui<std::uint64_t>(this, [this](Result<std::uint64_t> version) {
                        if (version) {
                            Q_EMIT published(*version);
                            return accept();
                        }
                        m_problem->setText(words::problem(version.error()));
                        m_problem->show();
                        m_publish->setEnabled(true);
                    }));
}

} // namespace postern::ui
