#include "ui/views/statements/named_filters_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include "ui/dialogs/buttons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/undo_command.h"

namespace postern::ui {

namespace {

QIcon swatch(NamedFilter::Color color) {
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    if (color != NamedFilter::Color::None) {
        QPainter painter(&pixmap);
        painter.fillRect(2, 2, 12, 12, colorOf(color));
    }
    return pixmap;
}

} // namespace

NamedFiltersDialog::NamedFiltersDialog(NamedFilters& filters, QUndoStack& undo, const QString& text, QWidget* parent)
    : QDialog(parent), m_filters(filters), m_undo(undo), m_list(new QTreeWidget(this)), m_name(new QLineEdit(this)),
      m_text(new QLineEdit(this)), m_color(new QComboBox(this)), m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("namedFilters"));
    setWindowTitle(tr("Named filters"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* what = new QLabel(tr("Filters to come back to. A row takes the colour of the first one here that has a "
                               "colour and matches; the statement's details say which."),
                            this);
    what->setProperty("role", QStringLiteral("muted"));
    what->setWordWrap(true);
    m_list->setHeaderLabels({tr("Name"), tr("Filter")});
    m_list->setRootIsDecorated(false);
    m_list->setProperty("framed", true);
    m_list->setAccessibleName(tr("Named filters"));
    m_list->header()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeForm());
    auto* close = new QDialogButtonBox(this);
    addClose(*close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(close);
    resizeScaled(*this, 640, 520);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &NamedFiltersDialog::showForm);
    list(0);
    if (!text.isEmpty())
        add({{}, text, NamedFilter::Color::None});
}

QWidget* NamedFiltersDialog::makeForm() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& label, const QString& name) {
        auto* made = new QPushButton(label, box);
        made->setObjectName(name);
        made->setAccessibleName(label);
        made->setAutoDefault(false);
        buttons->addWidget(made);
        return made;
    };
    connect(button(tr("New"), QStringLiteral("newFilter")), &QPushButton::clicked, this, [this] {
        add({{}, QStringLiteral("verdict:flagged"), NamedFilter::Color::None});
    });
    m_remove = button(tr("Remove"), QStringLiteral("removeFilter"));
    m_up = button(tr("Up"), QStringLiteral("filterUp"));
    m_down = button(tr("Down"), QStringLiteral("filterDown"));
    buttons->addStretch(1);
    connect(m_remove, &QPushButton::clicked, this, &NamedFiltersDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    m_name->setObjectName(QStringLiteral("filterName"));
    m_name->setMaxLength(60);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_color->setObjectName(QStringLiteral("filterColor"));
    for (int i = 0; i <= static_cast<int>(NamedFilter::Color::Grey); ++i)
        m_color->addItem(swatch(static_cast<NamedFilter::Color>(i)), nameOf(static_cast<NamedFilter::Color>(i)));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Filter"), m_text);
    form->addRow(tr("C&olour"), m_color);
    m_name->setAccessibleName(tr("Name"));
    m_text->setAccessibleName(tr("Filter"));
    m_color->setAccessibleName(tr("Colour"));
    layout->addLayout(buttons);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    QWidget* before = m_down;
    for (QWidget* field :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_color)}) {
        setTabOrder(before, field);
        before = field;
    }
    connect(m_name, &QLineEdit::textEdited, this, &NamedFiltersDialog::onEdited);
    connect(m_text, &QLineEdit::textEdited, this, &NamedFiltersDialog::onEdited);
    connect(m_color, &QComboBox::activated, this, &NamedFiltersDialog::onEdited);
    return box;
}

int NamedFiltersDialog::chosen() const {
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void NamedFiltersDialog::list(int current) {
    m_isShowing = true;
    m_list->clear();
    for (const auto& filter : m_filters.all()) {
        auto* item = new QTreeWidgetItem(m_list, {filter.name, filter.text});
        item->setIcon(0, swatch(filter.color));
        item->setData(0, Qt::AccessibleTextRole,
                      QStringList{filter.name, filter.text, nameOf(filter.color)}.join(QStringLiteral(", ")));
    }
    m_list->resizeColumnToContents(0);
    m_isShowing = false;
    m_list->setCurrentItem(m_list->topLevelItem(std::min(current, m_list->topLevelItemCount() - 1)));
    showForm();
}

void NamedFiltersDialog::showForm() {
    if (m_isShowing)
        return;
    const auto at = chosen();
    const bool isChosen = at >= 0;
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_text),
                            static_cast<QWidget*>(m_color), static_cast<QWidget*>(m_remove)})
        widget->setEnabled(isChosen);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(isChosen && at + 1 < m_list->topLevelItemCount());
    m_problem->clear();
    const auto filter = isChosen ? m_filters.all()[static_cast<std::size_t>(at)] : NamedFilter();
    m_name->setText(filter.name);
    m_text->setText(filter.text);
    m_color->setCurrentIndex(static_cast<int>(filter.color));
}

void NamedFiltersDialog::onEdited() {
    const auto at = chosen();
    if (at < 0)
        return;
    const NamedFilter edited{m_name->text(), m_text->text(), static_cast<NamedFilter::Color>(m_color->currentIndex())};
    const auto parsed = api::parseFilter(utf8(edited.text));
    if (parsed.problem)
        return m_problem->setText(words::filterProblem(*parsed.problem));
    if (edited.name.trimmed().isEmpty())
        return m_problem->setText(tr("A filter needs a name to be found by."));
    m_problem->clear();
    auto filters = m_filters.all();
    filters[static_cast<std::size_t>(at)] = edited;
    m_filters.set(std::move(filters));
    auto* item = m_list->topLevelItem(at);
    item->setText(0, edited.name);
    item->setText(1, edited.text);
    item->setIcon(0, swatch(edited.color));
}

void NamedFiltersDialog::add(const NamedFilter& filter) {
    auto made = filter;
    const auto isTaken = [this](const QString& name) {
        return std::any_of(m_filters.all().begin(), m_filters.all().end(),
                           [&](const NamedFilter& other) { return other.name == name; });
    };
    made.name = tr("New filter");
    for (int number = 2; isTaken(made.name); ++number)
        made.name = tr("New filter %1").arg(number);
    if (!m_filters.add(made))
        return m_problem->setText(tr("There is room for %1 filters.").arg(NamedFilters::kMost));
    list(static_cast<int>(m_filters.all().size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void NamedFiltersDialog::remove() {
    const auto at = chosen();
    if (at < 0)
        return;
    const auto before = m_filters.all();
    auto after = before;
    after.erase(after.begin() + at);
    m_undo.push(new UndoCommand(
        tr("remove filter", "what is undone"), [filters = &m_filters, after] { filters->set(after); },
        [filters = &m_filters, before] { filters->set(before); }));
    list(at);
}

void NamedFiltersDialog::move(int by) {
    const auto from = chosen(), to = from + by;
    auto filters = m_filters.all();
    if (from < 0 || to < 0 || static_cast<std::size_t>(to) >= filters.size())
        return;
    std::swap(filters[static_cast<std::size_t>(from)], filters[static_cast<std::size_t>(to)]);
    m_filters.set(std::move(filters));
    list(to);
}

} // namespace postern::ui
