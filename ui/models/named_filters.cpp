#include "ui/models/named_filters.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/preferences.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

bool isGood(const NamedFilter& filter) {
    return !filter.name.trimmed().isEmpty() && !api::parseFilter(utf8(filter.text)).problem;
}

} // namespace

QColor colorOf(NamedFilter::Color color) {
    switch (color) {
    case NamedFilter::Color::None:
        break;
    case NamedFilter::Color::Blue:
        return theme().masked;
    case NamedFilter::Color::Amber:
        return theme().held;
    case NamedFilter::Color::Red:
        return theme().blocked;
    case NamedFilter::Color::Green:
        return theme().approved;
    case NamedFilter::Color::Purple:
        return theme().error;
    case NamedFilter::Color::Grey:
        return theme().neutral;
    }
    return {};
}

QString nameOf(NamedFilter::Color color) {
    switch (color) {
    case NamedFilter::Color::None:
        break;
    case NamedFilter::Color::Blue:
        return NamedFilters::tr("Blue");
    case NamedFilter::Color::Amber:
        return NamedFilters::tr("Amber");
    case NamedFilter::Color::Red:
        return NamedFilters::tr("Red");
    case NamedFilter::Color::Green:
        return NamedFilters::tr("Green");
    case NamedFilter::Color::Purple:
        return NamedFilters::tr("Purple");
    case NamedFilter::Color::Grey:
        return NamedFilters::tr("Grey");
    }
    return NamedFilters::tr("No colour");
}

NamedFilters::NamedFilters(Preferences& preferences, QObject* parent) : QObject(parent), m_preferences(preferences) {
    for (const auto& saved : preferences.filters())
        m_filters.push_back(
            {saved.name, saved.text,
             static_cast<NamedFilter::Color>(std::clamp(saved.color, 0, static_cast<int>(NamedFilter::Color::Grey)))});
    std::erase_if(m_filters, [](const NamedFilter& filter) { return !isGood(filter); });
    m_filters.resize(std::min<std::size_t>(m_filters.size(), kMost));
    parse();
}

void NamedFilters::set(std::vector<NamedFilter> filters) {
    std::erase_if(filters, [](const NamedFilter& filter) { return !isGood(filter); });
    filters.resize(std::min<std::size_t>(filters.size(), kMost));
    if (filters == m_filters)
        return;
    m_filters = std::move(filters);
    QList<Preferences::SavedFilter> saved;
    for (const auto& filter : m_filters)
        saved.append({filter.name, filter.text, static_cast<int>(filter.color)});
    m_preferences.setFilters(saved);
    parse();
    Q_EMIT changed();
}

bool NamedFilters::add(const NamedFilter& filter) {
    auto filters = m_filters;
    const auto same = std::find_if(filters.begin(), filters.end(),
                                   [&](const NamedFilter& other) { return other.name == filter.name; });
    if (same != filters.end())
        *same = filter;
    else if (filters.size() >= kMost)
        return false;
    else
        filters.push_back(filter);
    set(std::move(filters));
    return true;
}

void NamedFilters::parse() {
    m_colored.clear();
    for (std::size_t i = 0; i < m_filters.size(); ++i)
        if (m_filters[i].color != NamedFilter::Color::None)
            m_colored.emplace_back(i, api::parseFilter(utf8(m_filters[i].text)).filter);
}

const NamedFilter* NamedFilters::match(const api::StatementRow& row) const {
    const auto at = now().wall;
    for (const auto& [index, filter] : m_colored)
        if (filter.matches(row, at))
            return &m_filters[index];
    return nullptr;
}

} // namespace postern::ui
