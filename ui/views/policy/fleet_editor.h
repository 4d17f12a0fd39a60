#pragma once
// The text of the next policy for all gateways: checked as it is typed, published instead of saved. GUI thread.
#include "api/fleet_policy.h"
#include "ui/views/policy/policy_editor.h"

namespace postern::ui {

class FleetEditor : public PolicyEditor {
    Q_OBJECT
public:
    // Both outlive the editor.
    FleetEditor(api::Engine& engine, api::FleetPolicy& fleet, QWidget* parent = nullptr);

protected:
    void askForCheck(std::string text, api::PolicyReply<api::PolicyInfo> reply) override;
    void askToSave(const QString& before, const QString& text) override;
    QString sentence(State state, const QString& summary, int problems) const override;
    QString discardText() const override;

private:
    api::Engine& m_engine;
    api::FleetPolicy& m_fleet;
};

} // namespace postern::ui
