#include "ui/views/connections/snippet_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>

#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
constexpr int kCopiedMs = 1500;
}

SnippetPanel::SnippetPanel(QWidget* parent)
    : QWidget(parent), m_clients(new QComboBox(this)), m_place(new QLabel(this)), m_text(new QPlainTextEdit(this)),
      m_copy(new QPushButton(icon(QStringLiteral("copy")), tr("Copy"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_clients);
    row->addWidget(m_place, 1);
    row->addWidget(m_copy);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    m_clients->setAccessibleName(tr("Client to connect"));
    m_clients->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_place->setProperty("role", QStringLiteral("muted"));
    m_place->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setProperty("role", QStringLiteral("code"));
    m_text->setFont(monospaceFont());
    m_text->setAccessibleName(tr("Connection line"));
    m_text->setMinimumHeight(QFontMetrics(m_text->font()).lineSpacing() * 6);
    m_copy->setAccessibleName(tr("Copy the connection line"));
    connect(m_clients, &QComboBox::currentIndexChanged, this, &SnippetPanel::showChosen);
    connect(m_copy, &QPushButton::clicked, this, &SnippetPanel::copy);
}

void SnippetPanel::setLines(std::vector<api::ConnectionLine> lines) {
    if (lines == m_lines)
        return;
    const auto chosen = m_clients->currentData();
    m_lines = std::move(lines);
    {
        const QSignalBlocker blocker(m_clients);
        m_clients->clear();
        for (const auto& line : m_lines)
            m_clients->addItem(text(line.title), text(line.id));
        m_clients->setCurrentIndex(std::max(0, m_clients->findData(chosen)));
    }
    showChosen();
}

void SnippetPanel::choose(const QString& id) {
    m_clients->setCurrentIndex(m_clients->findData(id));
}
QString SnippetPanel::shownText() const {
    return m_text->toPlainText();
}

void SnippetPanel::showChosen() {
    const auto at = m_clients->currentIndex();
    const bool isAny = at >= 0 && static_cast<std::size_t>(at) < m_lines.size();
    m_text->setPlainText(isAny ? text(m_lines[static_cast<std::size_t>(at)].text) : QString());
    m_place->setText(isAny && !m_lines[static_cast<std::size_t>(at)].place.empty()
                         ? tr("goes into %1", "a file").arg(text(m_lines[static_cast<std::size_t>(at)].place))
                         : QString());
    m_copy->setEnabled(isAny);
}

void SnippetPanel::copy() {
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(kCopiedMs, m_copy, [this] { m_copy->setText(tr("Copy")); });
}

} // namespace postern::ui
