#pragma once
// A request for approval in words.
#include <QList>
#include <QString>

#include "api/approvals.h"
#include "ui/theme/theme.h"
#include "ui/widgets/facts_view.h"

namespace postern::ui {

QString environmentName(const std::string& environment); // empty: not said
QColor environmentColor(const std::string& environment);
// The whole statement, and below it what each name that it executes stands for.
std::string approvalSql(const api::ApprovalCard& card);
QString approvalTitle(const api::ApprovalCard& card); // "DELETE on orders"
QString approvalState(const api::ApprovalCard& card, Timestamp now);
Tone approvalTone(const api::ApprovalCard& card);
QString approvalIcon(const api::ApprovalCard& card);
// `cards`: where earlier decisions on the same statement are found.
QList<FactsView::Fact> approvalFacts(const api::ApprovalCard& card, const std::vector<api::ApprovalCard>& cards);

} // namespace postern::ui
