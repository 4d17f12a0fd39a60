#include "ui/palette/command_palette.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/palette/fuzzy.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_edit.h"

namespace postern::ui {

namespace {
constexpr int kWidth = 640, kHeight = 420;
constexpr int kIndex = Qt::UserRole;
enum Column { Title, Group, Keys };
} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QDialog(parent), m_edit(new SearchEdit(QStringLiteral("search"), tr("Find a command"), this)),
      m_list(new QTreeWidget(this)), m_nothing(new QLabel(tr("Nothing matches these letters."), this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setPlaceholderText(tr("What do you want to do, or see?"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setProperty("framed", true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Group, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    resizeScaled(*this, kWidth, kHeight);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::runChosen);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::runChosen);
    m_edit->setFocus();
    list();
}

void CommandPalette::add(std::vector<Command> commands) {
    std::move(commands.begin(), commands.end(), std::back_inserter(m_commands));
    list();
}

void CommandPalette::setText(const QString& text) {
    m_edit->setText(text);
}

QStringList CommandPalette::shown() const {
    QStringList out;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        out += m_list->topLevelItem(i)->text(Title);
    return out;
}

void CommandPalette::list() {
    struct Match {
        int score;
        std::size_t index;
    };
    std::vector<Match> matches;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const auto& command = m_commands[i];
        const auto title = fuzzyScore(m_edit->text(), command.title);
        // By the group's name too ("page sessions"), at less worth than by its own.
        const auto both = fuzzyScore(m_edit->text(), command.group + QLatin1Char(' ') + command.title);
        if (title || both)
            matches.push_back({std::max(title.value_or(both.value_or(0)), both.value_or(0) - 4), i});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
    matches.resize(std::min<std::size_t>(matches.size(), kShown));
    m_list->clear();
    QPixmap nothing(scaled(kIconSize), scaled(kIconSize));
    nothing.fill(Qt::transparent);
    const QIcon blank(nothing);
    for (const auto& match : matches) {
        const auto& command = m_commands[match.index];
        auto* item = new QTreeWidgetItem(m_list, {command.title, command.group, command.keys});
        item->setIcon(Title, command.icon.isNull() ? blank : command.icon); // titles stand below each other
        item->setForeground(Group, theme().muted);
        item->setForeground(Keys, theme().muted);
        item->setData(Title, kIndex, static_cast<qulonglong>(match.index));
        QStringList said{command.title, command.group, command.keys};
        said.removeAll(QString());
        item->setData(Title, Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
    }
    m_nothing->setVisible(matches.empty());
    if (!matches.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::runChosen() {
    const auto* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto index = static_cast<std::size_t>(item->data(Title, kIndex).toULongLong());
    // After the dialog is gone: what runs may open a window of its own, or want the focus.
    QTimer::singleShot(0, parentWidget(), [run = m_commands[index].run] { run(); });
    accept();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto count = m_list->topLevelItemCount();
    const auto at = m_list->indexOfTopLevelItem(m_list->currentItem());
    const auto page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const auto go = [&](int row) {
        if (count > 0)
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, count - 1)));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down:
        return go(at + 1);
    case Qt::Key_Up:
        return go(at - 1);
    case Qt::Key_PageDown:
        return go(at + page);
    case Qt::Key_PageUp:
        return go(at - page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runChosen();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace postern::ui
