#pragma once
// Filters that people gave a name to, in their order; some have a colour. The first coloured one that matches a
// statement marks its row. Kept in the preferences. GUI thread.
#include <optional>
#include <vector>

#include <QColor>
#include <QObject>

#include "api/filter.h"

namespace postern::ui {

class Preferences;

struct NamedFilter {
    enum class Color { None, Blue, Amber, Red, Green, Purple, Grey };
    QString name, text;
    Color color = Color::None;
    friend bool operator==(const NamedFilter&, const NamedFilter&) = default;
};
QColor colorOf(NamedFilter::Color color); // of the theme; invalid for None
QString nameOf(NamedFilter::Color color);

class NamedFilters : public QObject {
    Q_OBJECT
public:
    static constexpr int kMost = 50;

    // `preferences` must outlive this.
    explicit NamedFilters(Preferences& preferences, QObject* parent = nullptr);

    const std::vector<NamedFilter>& all() const { return m_filters; }
    // Takes the place of all; those without a name or with a text that is no filter are left out, and so is what is
    // more than kMost.
    void set(std::vector<NamedFilter> filters);
    // Puts one at the end, or in the place of the one of that name. False: there is no room.
    bool add(const NamedFilter& filter);
    // The first with a colour that matches; null: none.
    const NamedFilter* match(const api::StatementRow& row) const;

Q_SIGNALS:
    void changed();

private:
    void parse();

    Preferences& m_preferences;
    std::vector<NamedFilter> m_filters;
    std::vector<std::pair<std::size_t, api::Filter>> m_colored;
};

} // namespace postern::ui
