// The live page's actions and its bar.
#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>

#include "ui/preferences.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/named_filters_dialog.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"

namespace postern::ui {

namespace {

// Shortcuts of the page work wherever the focus is on it; the window's menus carry the same actions.
template <class Slot>
QAction* makeAction(LivePage* page, const QString& iconName, const QString& text, const QList<QKeySequence>& keys,
                    Slot slot) {
    auto* action = new QAction(text, page);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, page, slot);
    page->addAction(action);
    return action;
}

constexpr int kToolIcon = 18;

QToolButton* makeButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    keepIconSize(button, kToolIcon);
    button->setAccessibleName(words::withoutMnemonic(action->text()));
    return button;
}

} // namespace

void LivePage::makeActions() {
    using Direction = StatementModel::Direction;
    m_actions.pause = makeAction(this, QStringLiteral("pause"), tr("&Pause display"),
                                 {QKeySequence(Qt::CTRL | Qt::Key_P)}, [this] { setPaused(!m_isPaused); });
    m_actions.pause->setCheckable(true);
    m_actions.follow = makeAction(this, QStringLiteral("latest"), tr("&Follow the newest statement"), {},
                                  [this](bool isOn) { m_list->setFollowing(isOn); });
    m_actions.follow->setCheckable(true);
    m_actions.follow->setChecked(true);
    m_actions.latest = makeAction(this, {}, tr("Jump to &latest"), {QKeySequence(Qt::CTRL | Qt::Key_End)},
                                  [this] { m_list->jumpToLatest(); });
    m_actions.clear = makeAction(this, QStringLiteral("clear"), tr("&Clear view"),
                                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)}, [this] { clearView(); });
    m_actions.clear->setToolTip(tr("Clear view: the recordings stay"));
    m_actions.filter = makeAction(this, QStringLiteral("filter"), tr("&Filter"),
                                  {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)},
                                  [this] { m_filter->focusFilter(); });
    m_actions.saveFilter =
        makeAction(this, {}, tr("&Named filters…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, [this] {
            const auto& named = m_filters.all();
            const auto source = m_filter->hasProblem() ? QString() : m_filter->text().trimmed();
            const bool isKnown = std::any_of(named.begin(), named.end(),
                                             [&](const NamedFilter& filter) { return filter.text == source; });
            (new NamedFiltersDialog(m_filters, *m_undo, isKnown ? QString() : source, this))->open();
        });
    m_actions.housekeeping =
        makeAction(this, {}, tr("Hide &housekeeping"), {QKeySequence(Qt::CTRL | Qt::Key_H)}, [this](bool isOn) {
            m_model.setHidesHousekeeping(isOn);
            m_preferences.setHidesHousekeeping(isOn);
            showState();
        });
    m_actions.housekeeping->setCheckable(true);
    m_actions.housekeeping->setChecked(m_preferences.hidesHousekeeping());
    m_actions.housekeeping->setToolTip(
        tr("Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed"));
    m_actions.nextRow = makeAction(this, {}, tr("Next statement"), {QKeySequence(Qt::CTRL | Qt::Key_Down)},
                                   [this] { m_front->step(1); });
    m_actions.previousRow = makeAction(this, {}, tr("Previous statement"), {QKeySequence(Qt::CTRL | Qt::Key_Up)},
                                       [this] { m_front->step(-1); });
    m_actions.nextFlagged = makeAction(this, {}, tr("Next &flagged statement"),
                                       {QKeySequence(Qt::Key_F8), QKeySequence(Qt::CTRL | Qt::Key_N)},
                                       [this] { goFlagged(Direction::Next); });
    m_actions.previousFlagged = makeAction(this, {}, tr("Previous flagged statement"),
                                           {QKeySequence(Qt::Key_F7), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                                           [this] { goFlagged(Direction::Previous); });
    for (auto* action : {m_actions.nextFlagged, m_actions.previousFlagged})
        action->setShortcutContext(Qt::WindowShortcut); // from any page
    m_actions.nextInSession =
        makeAction(this, {}, tr("Next in the same &session"), {QKeySequence(Qt::CTRL | Qt::Key_Period)},
                   [this] { m_front->goSameSession(Direction::Next); });
    m_actions.previousInSession =
        makeAction(this, {}, tr("Previous in the same session"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                   [this] { m_front->goSameSession(Direction::Previous); });
    m_actions.detailsRight =
        makeAction(this, QStringLiteral("panel-right"), tr("Details on the &right"), {}, [this](bool isRight) {
            m_splitter->setOrientation(isRight ? Qt::Horizontal : Qt::Vertical);
            // Beside the list there is room for the names of all tabs.
            const int whole = m_splitter->width();
            const int tabs = m_details->tabBar()->sizeHint().width() + m_splitter->handleWidth();
            const int beside = std::min(std::max(whole * 35 / 100, tabs), whole * 2 / 3);
            m_splitter->setSizes(isRight ? QList<int>{whole - beside, beside} : QList<int>{600, 400});
        });
    m_actions.detailsRight->setCheckable(true);
    m_actions.copySql = makeAction(this, QStringLiteral("copy"), tr("Copy S&QL"),
                                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] { m_details->copySql(); });
}

void LivePage::setListInFront(StatementList* list) {
    m_front = list != nullptr ? list : m_list;
    for (auto* action :
         {m_actions.nextRow, m_actions.previousRow, m_actions.nextInSession, m_actions.previousInSession})
        action->setEnabled(list != nullptr);
    for (auto* action : {m_actions.latest, m_actions.filter, m_actions.copySql})
        action->setEnabled(list == m_list);
}

void LivePage::fillFilterMenu(QMenu& menu) {
    menu.clear();
    for (const auto& filter : m_filters.all())
        connect(menu.addAction(filter.name), &QAction::triggered, this,
                [this, source = filter.text] { m_filter->setText(source); });
    if (!m_filters.all().empty())
        menu.addSeparator();
    menu.addAction(m_actions.saveFilter);
    menu.addAction(m_actions.housekeeping);
}

QWidget* LivePage::makeBar() {
    auto* bar = new QWidget(this);
    bar->setProperty("role", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kMargin, kSpacing, kMargin, kSpacing);
    layout->setSpacing(4);
    layout->addWidget(m_filter, 1);
    layout->addSpacing(4);
    auto* columns = new QToolButton(bar);
    columns->setIcon(icon(QStringLiteral("columns")));
    keepIconSize(columns, kToolIcon);
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setFocusPolicy(Qt::TabFocus);
    columns->setToolTip(tr("Columns"));
    columns->setAccessibleName(tr("Columns"));
    auto* menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_list->fillColumnsMenu(*menu);
    });
    columns->setMenu(menu);
    auto* filters = new QToolButton(bar);
    filters->setObjectName(QStringLiteral("filtersButton"));
    filters->setIcon(icon(QStringLiteral("star")));
    keepIconSize(filters, kToolIcon);
    filters->setPopupMode(QToolButton::InstantPopup);
    filters->setFocusPolicy(Qt::TabFocus);
    filters->setToolTip(tr("Named filters"));
    filters->setAccessibleName(tr("Named filters"));
    auto* named = new QMenu(filters);
    connect(named, &QMenu::aboutToShow, this, [this, named] { fillFilterMenu(*named); });
    filters->setMenu(named);
    layout->addWidget(filters, 0, Qt::AlignTop);
    for (auto* action : {m_actions.pause, m_actions.follow, m_actions.clear})
        layout->addWidget(makeButton(action, bar), 0, Qt::AlignTop);
    layout->addWidget(columns, 0, Qt::AlignTop);
    layout->addWidget(makeButton(m_actions.detailsRight, bar), 0, Qt::AlignTop);
    QWidget* before = nullptr; // the Tab key goes through the buttons as they stand
    for (int i = 0; i < layout->count(); ++i)
        if (auto* widget = layout->itemAt(i)->widget(); widget != nullptr && widget != m_filter) {
            if (before != nullptr)
                setTabOrder(before, widget);
            before = widget;
        }
    return bar;
}

} // namespace postern::ui
