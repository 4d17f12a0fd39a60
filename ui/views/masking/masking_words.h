#pragma once
// Words of the Masking page.
#include <QCoreApplication>
#include <QString>

#include "api/masking.h"

namespace postern::ui {

class MaskingWords {
    Q_DECLARE_TR_FUNCTIONS(postern::ui::MaskingWords)
public:
    static QString method(const std::string& method, int keepFirst = 0, int keepLast = 0);
    static QString column(const api::ColumnRef& column); // schema.relation.column, quoted as a pattern would be
    static QString reason(const api::ColumnSuggestion& suggestion);
    static QString nameKind(const std::string& kind); // "email" of a suggestion's name, for people
};

} // namespace postern::ui
