#pragma once
// A line to type what is looked for: a picture in front, a cross to clear, both with names.
#include <QLineEdit>

namespace postern::ui {

class SearchEdit : public QLineEdit {
    Q_OBJECT
public:
    SearchEdit(const QString& iconName, const QString& name, QWidget* parent = nullptr);
};

} // namespace postern::ui
