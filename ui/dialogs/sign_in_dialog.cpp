#include "ui/dialogs/sign_in_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/dialogs/buttons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
bool g_addressesAreKept = false;
}

void SignInDialog::keepAddresses(bool areKept) {
    g_addressesAreKept = areKept;
}

SignInDialog::SignInDialog(api::Engine& engine, const std::vector<std::string>& providers, QWidget* parent)
    : QDialog(parent), m_engine(engine) {
    setWindowTitle(tr("Sign in"));
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("signIn"));
    m_providers = new QComboBox(this);
    m_providers->setAccessibleName(tr("Identity provider"));
    for (const auto& provider : providers)
        m_providers->addItem(text(provider));
    m_providers->setVisible(providers.size() > 1);
    m_text = new QLabel(tr("Choose your identity provider."), this);
    m_text->setObjectName(QStringLiteral("signInText"));
    m_sign = new QLabel(this);
    m_sign->hide();
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("signInAddress"));
    m_address->setAccessibleName(tr("Address to open in a browser"));
    m_address->setReadOnly(true);
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("&Copy"), this);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
    auto* row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_copy);
    auto* buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("&Sign in"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("signInStart"));
    m_close = addCancel(*buttons);
    connect(m_start, &QPushButton::clicked, this, &SignInDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, kMargin);
    layout->setSpacing(kMargin);
    auto* said = new QHBoxLayout;
    said->setSpacing(kSpacing);
    said->addWidget(m_sign, 0, Qt::AlignTop);
    said->addWidget(m_text, 1);
    layout->addLayout(said);
    layout->addWidget(m_providers);
    layout->addLayout(row);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_address->hide();
    m_copy->hide();
    resizeScaled(*this, 520, 200);
    if (providers.size() == 1)
        start();
}

SignInDialog::~SignInDialog() {
    if (m_isWaiting)
        m_engine.cancelSignIn();
}

void SignInDialog::start() {
    m_isWaiting = true;
    m_sign->hide();
    m_start->setEnabled(false);
    m_providers->setEnabled(false);
    m_text->setText(tr("Asking the identity provider…"));
    m_engine.signIn(m_providers->currentText().toStdString(),
                    onGui<std::string>(this, [this](const Result<std::string>& address) { onAddress(text(*address)); }),
                    onGui<void>(this, [this](const Result<void>& result) { onDone(result); }));
}

void SignInDialog::onAddress(const QString& address) {
    m_address->setText(address);
    m_address->setCursorPosition(0);
    m_address->show();
    m_copy->show();
    const bool isOpen = g_addressesAreKept || QDesktopServices::openUrl(QUrl(address));
    m_text->setText(
        isOpen ? tr("Your browser is opening. Sign in there; this window closes by itself.\n\nIf it does not open, "
                    "go to this address:")
               : tr("No browser could be opened. Go to this address to sign in:"));
}

void SignInDialog::onDone(const Result<void>& result) {
    m_isWaiting = false;
    if (result) {
        Q_EMIT signedIn();
        return accept();
    }
    m_text->setText(tr("The sign-in failed: %1.").arg(words::reason(result.error())));
    m_sign->setPixmap(icon(QStringLiteral("error"), theme().error).pixmap(scaled(kIconSize)));
    m_sign->show();
    m_address->hide();
    m_copy->hide();
    m_start->setText(tr("&Try again"));
    m_start->setEnabled(true);
    m_start->setFocus();
    m_providers->setEnabled(true);
    m_close->setText(tr("Close"));
}

} // namespace postern::ui
