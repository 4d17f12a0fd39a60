#include "app/demo/team_lead.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

#include "app/command_line.h"
#include "app/transcript.h"

namespace postern::app {

namespace {

const approval::Person kLena{"demo", "lena", "lena@shop.example", "demo", {"team-leads"}};

bool touches(const approval::Ask& ask, std::string_view relation) {
    return std::find(ask.relations.begin(), ask.relations.end(), relation) != ask.relations.end();
}

} // namespace

void TeamLead::look() {
    for (const auto& card : m_engine.approvalRoom().cards()) {
        if (card.outcome != approval::Outcome::Waiting)
            continue;
        // Addresses may be corrected; prices are not the agent's business.
        const bool isFine = touches(*card.ask, "customers");
        approval::Decision decision;
        decision.id = card.id;
        decision.choice = isFine ? approval::Choice::ApproveOnce : approval::Choice::Deny;
        decision.comment = isFine ? "The customer confirmed it by phone." : "Prices are changed by the product team.";
        const auto decided = m_engine.decide(decision, false, kLena);
        const auto line = decided ? "Lena, the team lead, " + std::string(isFine ? "approves" : "denies") + " " +
                                        card.id + ": " + decision.comment
                                  : "Lena may not decide: " + decided.error().message();
        print(coloursOf(STDOUT_FILENO) == Colours::On ? "     \x1b[36m" + line + "\x1b[0m" : "     " + line);
    }
}

} // namespace postern::app
