// Who is signed in: what the status bar says, and the two actions.
#include <QAction>
#include <QLabel>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/sign_in_dialog.h"
#include "ui/main_window.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

void MainWindow::showIdentity() {
    const auto& status = m_bridge->status();
    const auto& signIn = status.signIn;
    const auto identity = text(status.identity);
    m_signIn->setVisible(!signIn.providers.empty());
    m_signOut->setVisible(!signIn.providers.empty());
    m_signIn->setText(signIn.isSignedIn ? tr("Sign in as somebody &else…") : tr("Sign &in…"));
    m_signOut->setEnabled(signIn.isSignedIn);
    if (signIn.providers.empty()) {
        m_identity->setText(tr("%1 (this computer's account)").arg(words::shortened(identity)).toHtmlEscaped());
        m_identity->setToolTip(identity == words::shortened(identity) ? QString() : identity.toHtmlEscaped());
        return;
    }
    const auto color = signIn.isSignedIn && signIn.problem.empty() ? theme().approved : theme().held;
    m_identity->setText(
        QStringLiteral("<span style='color:%1'>●</span> %2")
            .arg(color.name(), (signIn.isSignedIn ? words::shortened(identity) : tr("Not signed in")).toHtmlEscaped()));
    QStringList tip;
    if (signIn.isSignedIn)
        tip += identity;
    else
        tip += tr("Agents cannot log in until somebody signs in (menu File).");
    if (signIn.isSignedIn)
        tip += signIn.groups.empty() ? tr("No groups") : tr("Groups: %1").arg(joined(signIn.groups));
    if (signIn.until)
        tip += signIn.isRenewed ? tr("Until %1, then renewed").arg(words::dateTime(*signIn.until))
                                : tr("Until %1").arg(words::dateTime(*signIn.until));
    if (!signIn.problem.empty())
        tip += words::said(std::string_view(signIn.problem.english()));
    m_identity->setToolTip(
        tip.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

void MainWindow::signIn() {
    auto* dialog = new SignInDialog(m_bridge->engine(), m_bridge->status().signIn.providers, this);
    connect(dialog, &SignInDialog::signedIn, this, &MainWindow::bringForward); // back from the browser
    dialog->open();
}

void MainWindow::signOut() {
    const Question question{tr("Sign out"), tr("Sign out %1?").arg(text(m_bridge->status().identity)),
                            tr("Open sessions of this identity end at once, and its agents cannot log in."),
                            tr("Sign out"), true};
    Ask::confirm(this, question, [this] {
        m_bridge->engine().signOut(onGui<void>(this, [this](const Result<void>& result) {
            if (!result)
                Ask::tell(this, tr("Sign out"), words::problem(result.error()));
        }));
    });
}

} // namespace postern::ui
