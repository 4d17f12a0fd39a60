#pragma once
// What a page shows in place of an empty list: what it is for, and what to do next.
#include <QWidget>

class QLabel;
class QPushButton;

namespace postern::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    // `action` empty: no button.
    void show(const QString& iconName, const QString& title, const QString& explanation, const QString& action = {});
    using QWidget::show;
    QString title() const;

Q_SIGNALS:
    void acted();

private:
    QString m_iconName;
    QLabel *m_icon, *m_title, *m_explanation;
    QPushButton* m_action;
};

} // namespace postern::ui
