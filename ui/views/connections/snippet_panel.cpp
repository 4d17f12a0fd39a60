#include "ui/views/connections/snippet_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>

#include "ui/bridge/reply.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/masking/change_dialog.h"

namespace postern::ui {

namespace {
constexpr int kCopiedMs = 1500;
}

SnippetPanel::SnippetPanel(api::Setup* setup, QWidget* parent)
    : QWidget(parent), m_setup(setup), m_clients(new QComboBox(this)), m_place(new QLabel(this)),
      m_message(new QLabel(this)), m_text(new QPlainTextEdit(this)),
      m_copy(new QPushButton(icon(QStringLiteral("copy")), tr("Copy"), this)),
      m_test(new QPushButton(icon(QStringLiteral("play")), tr("Test"), this)),
      m_put(new QPushButton(icon(QStringLiteral("export")), tr("Put into file…"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_clients);
    row->addWidget(m_place, 1);
    row->addWidget(m_test);
    row->addWidget(m_put);
    row->addWidget(m_copy);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_message);
    m_message->setObjectName(QStringLiteral("snippetMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    m_test->setObjectName(QStringLiteral("testLine"));
    m_test->setAccessibleName(tr("Test the connection line"));
    m_put->setObjectName(QStringLiteral("putLine"));
    m_put->setAccessibleName(tr("Put the connection line into the client's file"));
    connect(m_test, &QPushButton::clicked, this, &SnippetPanel::test);
    connect(m_put, &QPushButton::clicked, this, &SnippetPanel::askForFile);
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
    QWidget* const inOrder[] = {m_clients, m_test, m_put, m_copy, m_text};
    for (std::size_t i = 1; i < std::size(inOrder); ++i)
        setTabOrder(inOrder[i - 1], inOrder[i]);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &SnippetPanel::showChosen);
    connect(m_copy, &QPushButton::clicked, this, &SnippetPanel::copy);
}

void SnippetPanel::show(const api::Listener& listener, const std::string& target, const std::string& agent,
                        const std::string& key) {
    m_way = {target, api::conninfoOf(listener, target, agent), key};
    setLines(api::connectionLines(listener, target, agent, key.empty() ? api::kKeyPlaceholder : std::string_view(key)));
}

void SnippetPanel::clear() {
    m_way = {};
    setLines({});
}

// Clients have names of their own; what is no client is said in the person's language.
QString SnippetPanel::titleOf(const api::ConnectionLine& line) {
    if (line.id == "uri")
        return tr("Connection URI");
    if (line.id == "environment")
        return tr("Environment variables");
    if (line.id == "dotenv")
        return tr("Environment file (.env)");
    if (line.id == "service")
        return tr("Service file");
    return text(line.title);
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
            m_clients->addItem(titleOf(line), text(line.id));
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

const api::ConnectionLine* SnippetPanel::chosen() const {
    const auto at = m_clients->currentIndex();
    const bool isAny = at >= 0 && static_cast<std::size_t>(at) < m_lines.size();
    return isAny ? &m_lines[static_cast<std::size_t>(at)] : nullptr;
}

void SnippetPanel::showChosen() {
    const auto* line = chosen();
    m_text->setPlainText(line != nullptr ? text(line->text) : QString());
    m_place->setText(line != nullptr && !line->place.empty() ? tr("goes into %1", "a file").arg(text(line->place))
                                                             : QString());
    m_copy->setEnabled(line != nullptr);
    const bool hasKey = line != nullptr && m_setup != nullptr && !m_way.password.empty();
    const auto why = hasKey ? QString() : tr("Needs the agent's key, which is shown once: add an agent to get one.");
    m_test->setVisible(m_setup != nullptr);
    m_test->setEnabled(hasKey);
    m_test->setToolTip(hasKey ? tr("Connects as this agent and asks the server who it is; the statement is recorded")
                              : why);
    m_put->setVisible(m_setup != nullptr && line != nullptr && !line->place.empty());
    m_put->setEnabled(hasKey);
    m_put->setToolTip(hasKey ? tr("Shows what changes in the file before anything is written") : why);
    say({}, false);
}

QString SnippetPanel::message() const {
    return m_message->text();
}

void SnippetPanel::say(const QString& message, bool isProblem) {
    m_message->setText(message);
    m_message->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("muted"));
    m_message->style()->polish(m_message);
    m_message->setVisible(!message.isEmpty());
}

void SnippetPanel::test() {
    if (m_setup == nullptr || m_way.password.empty())
        return;
    m_test->setEnabled(false);
    say(tr("Connecting…"), false);
    m_setup->testTarget(
        m_way, onGui<api::TargetTest>(this, [this](Result<api::TargetTest> result) {
            m_test->setEnabled(true);
            if (result)
                say(tr("It works: PostgreSQL %1, database %2, in %3")
                        .arg(text(result->serverVersion), text(result->database), words::duration(result->micros)),
                    false);
            else
                say(tr("It does not work yet: %1").arg(words::problem(result.error())), true);
        }));
}

// A file of the user's is where it is; one of a project is in a folder that the person has to name.
void SnippetPanel::askForFile() {
    const auto* line = chosen();
    if (line == nullptr)
        return;
    const auto place = text(line->place);
    if (place.startsWith(QLatin1String("~/")))
        return putInto(QDir::homePath() + place.mid(1));
    auto* dialog = new QFileDialog(this, tr("The project's folder, for %1").arg(place));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, place](const QString& folder) { putInto(QDir(folder).filePath(place)); });
    dialog->open();
}

void SnippetPanel::putInto(const QString& path) {
    const auto* line = chosen();
    if (line == nullptr || m_setup == nullptr)
        return;
    m_setup->proposeClientFile(utf8(path), line->language, line->text,
                               onGui<api::ConfigurationChange>(this, [this](Result<api::ConfigurationChange> change) {
                                   if (!change)
                                       return say(words::problem(change.error()), true);
                                   if (change->before == change->after)
                                       return say(tr("%1 has this line already.").arg(text(change->file)), false);
                                   review(*change);
                               }));
}

void SnippetPanel::review(const api::ConfigurationChange& change) {
    const ChangeWords dialogWords{
        change.before.empty() ? tr("Make a file") : tr("Change a file"),
        change.before.empty()
            ? tr("%1 is made, readable by you alone: it holds the agent's key. Keep it out of version "
                 "control.")
                  .arg(text(change.file))
            : tr("This changes in %1; the rest stays. The file will hold the agent's key: keep it out "
                 "of version control.")
                  .arg(text(change.file)),
        change.before.empty() ? tr("Make the file") : tr("Change the file")};
    auto* dialog = new ChangeDialog(change, dialogWords, this);
    connect(dialog, &QDialog::accepted, this, [this, change] {
        m_setup->writeClientFile(change, onGui<void>(this, [this, file = text(change.file)](Result<void> result) {
                                     if (result)
                                         say(tr("Written: %1").arg(file), false);
                                     else
                                         say(words::problem(result.error()), true);
                                 }));
    });
    dialog->open();
}

void SnippetPanel::copy() {
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(kCopiedMs, m_copy, [this] { m_copy->setText(tr("Copy")); });
}

} // namespace postern::ui
