#pragma once
// One number with its icon and word, to be clicked. GUI thread.
#include <QAbstractButton>
#include <QList>

#include "ui/theme/theme.h"

class QGridLayout;

namespace postern::ui {

// Tiles side by side, each with all its words: in one row, in two or in more, as there is room.
class TileRow : public QWidget {
    Q_OBJECT
public:
    explicit TileRow(QWidget* parent = nullptr);
    void add(QWidget* tile);
    QSize minimumSizeHint() const override; // that of the rows there are now, however narrow

protected:
    bool event(QEvent* event) override;

private:
    void place();
    QGridLayout* m_grid;
    QList<QWidget*> m_tiles;
    int m_columns = 0;
};

class FigureTile : public QAbstractButton {
    Q_OBJECT
public:
    // `what` is what a click opens: the tool tip, and the accessible description.
    FigureTile(const QString& iconName, Tone tone, const QString& word, const QString& what, QWidget* parent = nullptr);
    // `note`: a few more words under it. A number that is not `isNews` stands back.
    void show(const QString& figure, const QString& note, bool isNews);
    using QWidget::show;
    QString figure() const { return m_figure; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QFont figureFont() const;
    int lineHeight() const;
    QString m_iconName, m_word, m_figure, m_note;
    Tone m_tone;
    bool m_isNews = false;
};

} // namespace postern::ui
