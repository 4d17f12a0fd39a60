#pragma once
// The approval room as the console sees it.
#include "api/approvals.h"
#include "app/approval_desk.h"
#include "app/task_thread.h"
#include "app/team_board.h"
#include "approval/room.h"

namespace postern::app {

class ApprovalBook final : public api::Approvals {
public:
    using Configuration = std::function<std::shared_ptr<const policy::Configuration>()>; // any thread, at once
    using Person = std::function<Result<approval::Person>()>;                            // may block

    // `room` and `desk` outlive the book.
    // `board`: what the other gateways of a shared store hold; null: there is none.
    ApprovalBook(approval::Room& room, ApprovalDesk& desk, Configuration configuration, Person person,
                 std::unique_ptr<TeamBoard> board)
        : m_room(room), m_desk(desk), m_configuration(std::move(configuration)), m_person(std::move(person)),
          m_board(std::move(board)) {}

    std::uint64_t approvalsVersion() const override {
        return m_room.version() + (m_board ? m_board->version() : 0); // both only grow
    }
    std::vector<api::ApprovalCard> approvalCards() const override;
    void decide(api::ApprovalDecision decision, std::function<void(Result<void>)> reply) override;
    void measure(std::string id, std::function<void(Result<void>)> reply) override;

private:
    approval::Room& m_room;
    ApprovalDesk& m_desk;
    Configuration m_configuration;
    Person m_person;
    std::unique_ptr<TeamBoard> m_board;
    TaskThread m_tasks;
};

} // namespace postern::app
