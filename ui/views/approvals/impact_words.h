#pragma once
// What a held statement would touch, in words and names for its card.
#include <QList>

#include "api/impact.h"
#include "ui/widgets/facts_view.h"

namespace postern::ui {

QList<FactsView::Fact> impactFacts(const api::Impact& impact);
// "about 18,204 rows"; empty while no plan is known.
QString impactRows(const api::Impact& impact);

} // namespace postern::ui
