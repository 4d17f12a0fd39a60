#pragma once
// Signing in through the browser: starts it, waits, says how it went. GUI thread; `engine` outlives it.
#include <QDialog>

#include "api/engine.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace postern::ui {

class SignInDialog : public QDialog {
    Q_OBJECT
public:
    // Starts at once when there is one provider, else asks which.
    SignInDialog(api::Engine& engine, const std::vector<std::string>& providers, QWidget* parent = nullptr);
    ~SignInDialog() override; // an attempt that is not over is cancelled

    // For tests: addresses are kept instead of opened.
    static void keepAddresses(bool areKept);

Q_SIGNALS:
    void signedIn();

private:
    void start();
    void onAddress(const QString& address);
    void onDone(const Result<void>& result);

    api::Engine& m_engine;
    QComboBox* m_providers = nullptr;
    QLabel *m_sign = nullptr, *m_text = nullptr;
    QLineEdit* m_address = nullptr;
    QPushButton *m_copy = nullptr, *m_start = nullptr, *m_close = nullptr;
    bool m_isWaiting = false;
};

} // namespace postern::ui
