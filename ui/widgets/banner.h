#pragma once
// A line above content that says what is special now, with one thing to do about it.
#include <QFrame>

class QLabel;
class QPushButton;

namespace postern::ui {

class Banner : public QFrame {
    Q_OBJECT
public:
    Banner(const QString& iconName, const QString& action, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;

Q_SIGNALS:
    void acted();

private:
    QLabel* m_text;
};

} // namespace postern::ui
