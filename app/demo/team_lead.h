#pragma once
// The demo's team lead: somebody other than the agent's owner, who decides on what is held, so that the demo needs
// nobody. What it does goes through the same room, rules and four eyes as any approver's decision.
#include <string>

#include "app/engine.h"

namespace postern::app {

class TeamLead {
public:
    explicit TeamLead(Engine& engine) : m_engine(engine) {}
    // Decides on what waits now, and prints what was done; to be called a few times a second.
    void look();

private:
    Engine& m_engine;
};

} // namespace postern::app
