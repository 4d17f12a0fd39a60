#include "ui/views/sessions/export_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include "ui/bridge/reply.h"
#include "ui/text/plural.h"
#include "ui/text/words.h"

namespace postern::ui {

namespace {
constexpr int kLookMs = 200;
}

ExportBar::ExportBar(api::Engine& engine, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_message(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_close(new QPushButton(tr("Close"), this)),
      m_timer(new QTimer(this)) {
    setObjectName(QStringLiteral("exportBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kSpacing, kMargin, kSpacing);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress of the export"));
    layout->addWidget(m_message, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_close);
    m_timer->setInterval(kLookMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (const auto total = m_control ? m_control->total.load() : 0; total > 0)
            m_progress->setValue(static_cast<int>(m_control->done * 1000 / total));
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_control)
            m_control->isCancelled = true;
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

ExportBar::~ExportBar() {
    if (m_control)
        m_control->isCancelled = true;
}

QString ExportBar::message() const {
    return m_message->text();
}

void ExportBar::start(api::ExportOrder order) {
    if (isBusy())
        return;
    m_control = std::make_shared<api::Control>();
    m_message->setText(tr("Exporting to %1").arg(text(order.output)));
    m_progress->setRange(0, 1000);
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    m_close->hide();
    show();
    m_timer->start();
    m_engine.exportSessions(
        std::move(order), m_control,
        onGui<api::ExportDone>(this, [this](const Result<api::ExportDone>& done) { finish(done); }));
}

void ExportBar::finish(const Result<api::ExportDone>& done) {
    m_control.reset();
    m_timer->stop();
    m_progress->hide();
    m_cancel->hide();
    m_close->show();
    if (!done) {
        m_message->setText(done.error().sqlstate() == sqlstate::kQueryCanceled
                               ? tr("The export was cancelled; nothing was written.")
                               : words::problem(done.error()));
        return;
    }
    auto said = tr("Saved %1, %2 event(s). SHA-256 %3", nullptr, plural(done->events))
                    .arg(text(done->file), words::count(static_cast<std::int64_t>(done->events)), text(done->sha256));
    if (!done->isWhole)
        said += QLatin1Char('\n') + tr("The recording is NOT as it was written: run postern verify.");
    m_message->setText(said);
}

} // namespace postern::ui
