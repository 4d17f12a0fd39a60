#pragma once
// Who is asked, what is masked, how strict it is. GUI thread.
#include "ui/views/first_run/setup_step.h"

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace postern::ui {

class SignInStep : public SetupStep {
    Q_OBJECT
public:
    SignInStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void enter() override;

private:
    void showWho();
    QLabel* m_who;
    QPushButton* m_signIn;
};

class MaskStep : public SetupStep {
    Q_OBJECT
public:
    MaskStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void enter() override;
    bool isReady() const override { return !m_isReading; }
    QString action() const override;
    void finish(std::function<void()> done) override;

private:
    std::vector<api::ColumnRef> chosen() const;
    void show(const api::MaskingInfo& info);
    QLabel* m_state;
    QTreeWidget* m_columns;
    std::vector<api::ColumnSuggestion> m_suggested;
    bool m_isReading = false;
};

class PresetStep : public SetupStep {
    Q_OBJECT
public:
    PresetStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void finish(std::function<void()> done) override;

private:
    QWidget* addAlone();
    QWidget* addApprovers();
    QButtonGroup* m_presets;
    QCheckBox* m_alone = nullptr;     // without a provider
    QLineEdit* m_approvers = nullptr; // with one
};

} // namespace postern::ui
