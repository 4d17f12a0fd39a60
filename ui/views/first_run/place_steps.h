#pragma once
// Where Postern listens, and which database it guards. GUI thread.
#include "ui/views/first_run/setup_step.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTimer;

namespace postern::ui {

class PortStep : public SetupStep {
    Q_OBJECT
public:
    PortStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void enter() override;
    bool isReady() const override;
    QString action() const override;
    void finish(std::function<void()> done) override;

private:
    void check();
    void show(const api::PortCheck& check);
    QSpinBox* m_port;
    QLabel* m_state;
    QPushButton* m_use; // the next free one
    QTimer* m_delay;
    api::PortCheck m_check;
    bool m_isChecked = false;
};

class TargetStep : public SetupStep {
    Q_OBJECT
public:
    TargetStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void enter() override;
    bool isReady() const override;
    void finish(std::function<void()> done) override;

private:
    api::NewTarget target() const;
    bool isNew() const;
    void test();
    void show(const api::TargetTest& result);
    void waitFor(const std::string& name, int tries, std::function<void()> done);
    QRadioButton *m_known, *m_new;
    QComboBox *m_targets, *m_tls;
    QWidget* m_form;
    QLineEdit *m_name, *m_host, *m_port, *m_database, *m_user, *m_password;
    QPushButton* m_test;
    QLabel *m_result, *m_warning;
    int m_tested = 0; // counts answers that are still of interest
};

} // namespace postern::ui
