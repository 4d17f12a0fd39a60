<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>%1 s</source>
        <translation>‏%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>‏%1 د</translation>
    </message>
    <message>
        <source>, by the agent %1 (%2)</source>
        <translation>، بواسطة الوكيل %1 (%2)</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>‏%1، العملية %2</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> … (مقتطع)</translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation> (القرار لدى %1)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>‏%1 من %2، %3</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>production</source>
        <translation>الإنتاج</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>ما قبل الإنتاج</translation>
    </message>
    <message>
        <source>test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>development</source>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>‏%1 على %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation>العميل ينتظر منذ %1؛ يبقى الطلب مفتوحًا لمدة %2</translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation>طُلب من العميل أن يعود لاحقًا؛ يبقى الطلب مفتوحًا لمدة %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>وافق عليها %1</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>رفضها %1</translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation>لم يتخذ أحد قرارًا في الوقت المحدد</translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation>تخلى العميل عن الانتظار</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>معلَّقة بموجب</translation>
    </message>
    <message>
        <source>For</source>
        <translation>باسم</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation>‏%1 (قاعدة البيانات %2، باسم %3)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>المعلمات</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>المعاملة</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>مفتوحة منذ %1</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>لا توجد معاملة مفتوحة</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, and version %2 of the published one</source>
        <translation>‏%1، والإصدار %2 من السياسة المنشورة</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>قرارات سابقة</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation>جارٍ التحقق منه</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>وقت الطلب</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation>‏%1، العبارة %2 من الجلسة %3</translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>نحو %1 صف</numerusform>
            <numerusform>نحو %1 صف</numerusform>
            <numerusform>نحو %1 صف</numerusform>
            <numerusform>نحو %1 صفوف</numerusform>
            <numerusform>نحو %1 صفًا</numerusform>
            <numerusform>نحو %1 صف</numerusform>
        </translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>لا توجد: %1</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>‏(%1، %2)</translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation>لم يُقَس: %1. %2</translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation>ستفشل بالخطأ %1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>‏%1 صف خلال %2، وتم التراجع عن ذلك %3</numerusform>
            <numerusform>‏%1 صف خلال %2، وتم التراجع عن ذلك %3</numerusform>
            <numerusform>‏%1 صف خلال %2، وتم التراجع عن ذلك %3</numerusform>
            <numerusform>‏%1 صفوف خلال %2، وتم التراجع عن ذلك %3</numerusform>
            <numerusform>‏%1 صفًا خلال %2، وتم التراجع عن ذلك %3</numerusform>
            <numerusform>‏%1 صف خلال %2، وتم التراجع عن ذلك %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>الصفوف المُعادة</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>‏%1 قبل</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>‏%1 بعد</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>خطة التنفيذ</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>الأقفال</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>‏%1 على %2 (%3)</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>المشغّلات</translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation>‏%1 على %2، %3، يستدعي %4()</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>المفاتيح الأجنبية</translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation>‏%1 → %2، %3 (%4)</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>الأعمدة المقنَّعة</translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation>تستخدمها بوصفها</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>نسخ الخلية</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>نسخ الكل بصيغة CSV</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;%1&quot; is not a path of keys</source>
        <translation>‏&quot;%1&quot; ليس مسار مفاتيح</translation>
    </message>
    <message>
        <source>%1 announces a key that is not trusted</source>
        <translation>‏%1 يعلن مفتاحًا غير موثوق</translation>
    </message>
    <message>
        <source>%1 answered too much</source>
        <translation>أجاب %1 بأكثر مما يُقبل</translation>
    </message>
    <message>
        <source>%1 bytes of events stay in the journal until the next start: %2</source>
        <translation>تبقى %1 بايت من الأحداث في دفتر اليومية حتى التشغيل التالي: %2</translation>
    </message>
    <message>
        <source>%1 cannot be an agent&apos;s name</source>
        <translation>لا يمكن أن يكون %1 اسم وكيل</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way</source>
        <translation>لا يمكن تغيير %1 بهذه الطريقة</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>يتعذر العثور على %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>يتعذر الوصول إلى %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>تتعذر قراءة %1</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too long for a configuration</source>
        <translation>تتعذر قراءة %1، أو أنه أطول من أن يكون ملف إعداد</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>تتعذر الكتابة في %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>تتعذر الكتابة في %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot name a target</source>
        <translation>لا يمكن أن يسمي %1 وجهة</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>أغلق %1 الاتصال من دون إجابة</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or too much</source>
        <translation>لم يُجب %1 في الوقت المحدد، أو أجاب بأكثر مما يُقبل</translation>
    </message>
    <message>
        <source>%1 did not finish in time</source>
        <translation>لم ينتهِ %1 في الوقت المحدد</translation>
    </message>
    <message>
        <source>%1 does not continue the chain: it was changed</source>
        <translation>‏%1 لا يواصل السلسلة: لقد غُيّر</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>انتهى %1 برمز الخروج %2</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or speaks no TLS that it does</source>
        <translation>لدى %1 شهادة لا يثق بها هذا النظام، أو لا يتكلم إصدار TLS مشتركًا</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>ينقص %1 المفتاح %2</translation>
    </message>
    <message>
        <source>%1 has no valid signature</source>
        <translation>‏%1 ليس له توقيع صالح</translation>
    </message>
    <message>
        <source>%1 has the rule %2</source>
        <translation>للعلاقة %1 القاعدة %2</translation>
    </message>
    <message>
        <source>%1 has to say where it is kept</source>
        <translation>يجب أن يذكر %1 أين يُحفظ</translation>
    </message>
    <message>
        <source>%1 has too few parts for %2</source>
        <translation>أجزاء %1 أقل مما يلزم لـ %2</translation>
    </message>
    <message>
        <source>%1 has too many parts for %2</source>
        <translation>أجزاء %1 أكثر مما يجوز لـ %2</translation>
    </message>
    <message>
        <source>%1 holds comments, which would be lost; copy the text and put it in by hand</source>
        <translation>يحتوي %1 على تعليقات ستضيع؛ انسخ النص وأدخله يدويًا</translation>
    </message>
    <message>
        <source>%1 in %2 has to be %3, not %4</source>
        <translation>يجب أن يكون %1 في %2 %3، لا %4</translation>
    </message>
    <message>
        <source>%1 in %2 has to be a string</source>
        <translation>يجب أن يكون %1 في %2 سلسلة نصية</translation>
    </message>
    <message>
        <source>%1 in %2 holds control characters</source>
        <translation>في %1 ضمن %2 محارف تحكم</translation>
    </message>
    <message>
        <source>%1 in %2 is a list of strings; this is %3</source>
        <translation>‏%1 في %2 قائمة سلاسل نصية؛ وهذا %3</translation>
    </message>
    <message>
        <source>%1 in %2 is an empty list</source>
        <translation>‏%1 في %2 قائمة فارغة</translation>
    </message>
    <message>
        <source>%1 in %2 is empty</source>
        <translation>‏%1 في %2 فارغ</translation>
    </message>
    <message>
        <source>%1 in %2 names nobody</source>
        <translation>‏%1 في %2 لا يسمي أحدًا</translation>
    </message>
    <message>
        <source>%1 is a foreign table</source>
        <translation>‏%1 جدول خارجي</translation>
    </message>
    <message>
        <source>%1 is a list of tables</source>
        <translation>‏%1 قائمة جداول</translation>
    </message>
    <message>
        <source>%1 is in another&apos;s place: entries were reordered</source>
        <translation>‏%1 في مكان مدخل آخر: أُعيد ترتيب المداخل</translation>
    </message>
    <message>
        <source>%1 is missing: it was removed</source>
        <translation>‏%1 مفقود: لقد أُزيل</translation>
    </message>
    <message>
        <source>%1 is missing: the end of the ledger was removed</source>
        <translation>‏%1 مفقود: أُزيلت نهاية دفتر الأستاذ</translation>
    </message>
    <message>
        <source>%1 is no command tag of PostgreSQL</source>
        <translation>‏%1 ليس وسم أمر في PostgreSQL</translation>
    </message>
    <message>
        <source>%1 is nobody to grant to</source>
        <translation>‏%1 ليس أحدًا يُمنح</translation>
    </message>
    <message>
        <source>%1 is not a JSON object; copy the text and put it in by hand</source>
        <translation>‏%1 ليس كائن JSON؛ انسخ النص وأدخله يدويًا</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>‏%1 ليس مدة</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>‏%1 ليس ملفًا</translation>
    </message>
    <message>
        <source>%1 is not a value of %2</source>
        <translation>‏%1 ليس من قيم %2</translation>
    </message>
    <message>
        <source>%1 is not an algorithm that Postern accepts</source>
        <translation>‏%1 ليست خوارزمية يقبلها Postern</translation>
    </message>
    <message>
        <source>%1 is not known to a second connection</source>
        <translation>‏%1 غير معروف لاتصال ثانٍ</translation>
    </message>
    <message>
        <source>%1 is not known to be undone by a rollback</source>
        <translation>لا يُعرف هل يُبطل التراجعُ %1</translation>
    </message>
    <message>
        <source>%1 is not known to the name service</source>
        <translation>خدمة الأسماء لا تعرف %1</translation>
    </message>
    <message>
        <source>%1 is not the one that was known before: the store was made anew</source>
        <translation>‏%1 ليس المعروف من قبل: لقد أُعيد صنع المخزن</translation>
    </message>
    <message>
        <source>%1 is not the public key of an administrator</source>
        <translation>‏%1 ليس المفتاح العام لمسؤول</translation>
    </message>
    <message>
        <source>%1 is not what was recorded: it was changed</source>
        <translation>‏%1 ليس ما سُجّل: لقد غُيّر</translation>
    </message>
    <message>
        <source>%1 is nothing that Postern detects</source>
        <translation>‏%1 ليس مما يكتشفه Postern</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>‏%1 خارج المجال</translation>
    </message>
    <message>
        <source>%1 is reachable from other machines and has no TLS certificate</source>
        <translation>يمكن الوصول إلى %1 من أجهزة أخرى وليست له شهادة TLS</translation>
    </message>
    <message>
        <source>%1 is the beginning of several command tags</source>
        <translation>‏%1 بداية عدة وسوم أوامر</translation>
    </message>
    <message>
        <source>%1 is there already; copy the text and put it in by hand</source>
        <translation>‏%1 موجود مسبقًا؛ انسخ النص وأدخله يدويًا</translation>
    </message>
    <message>
        <source>%1 is too long to be looked through</source>
        <translation>‏%1 أطول من أن يُفحص</translation>
    </message>
    <message>
        <source>%1 is written with two brackets, once for each</source>
        <translation>يُكتب %1 بقوسين مزدوجين، مرة لكل واحد</translation>
    </message>
    <message>
        <source>%1 must not stand in the file; say where it is kept</source>
        <translation>لا يجوز أن يكون %1 في الملف؛ اذكر أين يُحفظ</translation>
    </message>
    <message>
        <source>%1 names groups without &quot;group:&quot;</source>
        <translation>يسمي %1 المجموعات دون &quot;group:&quot;</translation>
    </message>
    <message>
        <source>%1 needs exactly one place where it is kept</source>
        <translation>يحتاج %1 إلى مكان حفظ واحد بالضبط</translation>
    </message>
    <message>
        <source>%1 of session %2 is not as it was recorded; run postern verify</source>
        <translation>‏%1 من الجلسة %2 ليس كما سُجّل؛ شغّل postern verify</translation>
    </message>
    <message>
        <source>%1 reaches past the database&apos;s own rights</source>
        <translation>يتجاوز %1 صلاحيات قاعدة البيانات نفسها</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed</source>
        <translation>يعيد %1 التوجيه إلى مكان آخر، ولا يُتَّبع ذلك</translation>
    </message>
    <message>
        <source>%1 refuses connections</source>
        <translation>يرفض %1 الاتصالات</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>‏%1 موجود مرتين في %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began; read it again</source>
        <translation>غيّر شخص آخر %1 منذ أن بدأت؛ اقرأه من جديد</translation>
    </message>
    <message>
        <source>%1 was changed in the meantime; look at the change again</source>
        <translation>تغيّر %1 في هذه الأثناء؛ انظر إلى التغيير مرة أخرى</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>أنهت الإشارة %2 البرنامج %1</translation>
    </message>
    <message>
        <source>%1 was known before and is not there: the store was truncated</source>
        <translation>‏%1 كان معروفًا من قبل وهو غير موجود: لقد بُتر المخزن</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 bytes</source>
        <translation>كتب %1 أكثر من %2 بايت</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>%1: refused where rows refer to it</source>
        <translation>‏%1: يُرفض حيث تشير إليه صفوف</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>‏%1؛ %2</translation>
    </message>
    <message>
        <source>%1; `postern check --verbose` lists them</source>
        <translation>‏%1؛ يسردها `postern check --verbose`</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an agent&apos;s name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit (&apos;token&apos; is reserved)</source>
        <translation>‏«%1» لا يصلح اسمًا لوكيل؛ اكتب من 1 إلى 63 من a-z و0-9 والنقطة والشرطة السفلية والشرطة، على أن يبدأ بحرف أو رقم («token» محجوز)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of agent; write ai or human</source>
        <translation>‏«%1» ليس نوعًا من الوكلاء؛ اكتب ai أو human</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a session&apos;s whole ID</source>
        <translation>‏«%1» ليس المعرّف الكامل لجلسة</translation>
    </message>
    <message>
        <source>A session keeps the role that it was opened with.</source>
        <translation>تحتفظ الجلسة بالدور الذي فُتحت به.</translation>
    </message>
    <message>
        <source>ALTER TABLE; some of its forms take less</source>
        <translation>‏ALTER TABLE؛ بعض أشكاله يأخذ أقل من ذلك</translation>
    </message>
    <message>
        <source>ALTER can remove data, change owners or lock a table.</source>
        <translation>قد يحذف ALTER بيانات أو يغيّر مالكين أو يقفل جدولًا.</translation>
    </message>
    <message>
        <source>COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>يشغّل COPY مع PROGRAM أمر صدفة على الخادم. استخدم COPY … FROM STDIN أو TO STDOUT.</translation>
    </message>
    <message>
        <source>COPY with a file reads or writes the server&apos;s disk. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>يقرأ COPY مع ملف قرص الخادم أو يكتب فيه. استخدم COPY … FROM STDIN أو TO STDOUT.</translation>
    </message>
    <message>
        <source>Dropping a whole database is not done through Postern.</source>
        <translation>لا تُحذف قاعدة بيانات كاملة عبر Postern.</translation>
    </message>
    <message>
        <source>Foreign servers reach other databases or machines, where Postern does not see what happens.</source>
        <translation>تصل الخوادم الأجنبية إلى قواعد بيانات أو أجهزة أخرى، حيث لا يرى Postern ما يحدث.</translation>
    </message>
    <message>
        <source>It would change 1,000 rows or more. Change fewer at a time, or wait for approval.</source>
        <translation>ستغيّر 1,000 صف أو أكثر. غيّر أقل في كل مرة، أو انتظر الموافقة.</translation>
    </message>
    <message>
        <source>It would read a table of a million rows or more from end to end. Use an index, or wait for approval.</source>
        <translation>ستقرأ جدولًا من مليون صف أو أكثر من أوله إلى آخره. استخدم فهرسًا، أو انتظر الموافقة.</translation>
    </message>
    <message>
        <source>Masked columns decide which rows come back, which lets their values be guessed.</source>
        <translation>أعمدة مقنَّعة تحدد الصفوف التي تعود، فيمكن تخمين قيمها.</translation>
    </message>
    <message>
        <source>Masked columns would be copied into something that is not masked.</source>
        <translation>ستُنسخ أعمدة مقنَّعة إلى شيء غير مقنَّع.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tables are changed by its commands, never by hand.</source>
        <translation>جداول PostgreSQL نفسه تُغيَّر بأوامره، لا يدويًا أبدًا.</translation>
    </message>
    <message>
        <source>Replication streams every table&apos;s data, past every mask and rule.</source>
        <translation>ينقل النسخ المتماثل بيانات كل الجداول متجاوزًا كل قناع وقاعدة.</translation>
    </message>
    <message>
        <source>Roles, their members and what they own are not changed through Postern.</source>
        <translation>لا تُغيَّر الأدوار ولا أعضاؤها ولا ما تملكه عبر Postern.</translation>
    </message>
    <message>
        <source>SAML needs a fixed port to come back to</source>
        <translation>يحتاج SAML إلى منفذ ثابت للعودة إليه</translation>
    </message>
    <message>
        <source>Server settings are not changed through Postern. Use SET for this session.</source>
        <translation>لا تُغيَّر إعدادات الخادم عبر Postern. استخدم SET لهذه الجلسة.</translation>
    </message>
    <message>
        <source>TRUNCATE CASCADE, or it is refused</source>
        <translation>‏TRUNCATE CASCADE، وإلا رُفض</translation>
    </message>
    <message>
        <source>The function controls the database server itself.</source>
        <translation>تتحكم الدالة في خادم قاعدة البيانات نفسه.</translation>
    </message>
    <message>
        <source>The function reaches other databases or machines, where Postern does not see what happens.</source>
        <translation>تصل الدالة إلى قواعد بيانات أو أجهزة أخرى، حيث لا يرى Postern ما يحدث.</translation>
    </message>
    <message>
        <source>The function reads or changes the bytes of tables, past every rule and mask.</source>
        <translation>تقرأ الدالة بايتات الجداول أو تغيّرها متجاوزة كل قاعدة وقناع.</translation>
    </message>
    <message>
        <source>The function reads or writes files of the database server.</source>
        <translation>تقرأ الدالة ملفات خادم قاعدة البيانات أو تكتبها.</translation>
    </message>
    <message>
        <source>The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.</source>
        <translation>تشغّل الدالة SQL أو تقرأ جداول مذكورة في معاملاتها، حيث لا تراها القواعد.</translation>
    </message>
    <message>
        <source>The statement would store a mask as if it were the real value.</source>
        <translation>ستخزّن العبارة قناعًا كأنه القيمة الحقيقية.</translation>
    </message>
    <message>
        <source>The view shows configuration files of the database server.</source>
        <translation>يُظهر العرض ملفات إعداد خادم قاعدة البيانات.</translation>
    </message>
    <message>
        <source>This changes who may see or change data.</source>
        <translation>يغيّر هذا من يحق له رؤية البيانات أو تغييرها.</translation>
    </message>
    <message>
        <source>This loads code into the database server.</source>
        <translation>يحمّل هذا شيفرة إلى خادم قاعدة البيانات.</translation>
    </message>
    <message>
        <source>This removes data or definitions for good.</source>
        <translation>يحذف هذا بيانات أو تعريفات نهائيًا.</translation>
    </message>
    <message>
        <source>This stops the work of other sessions.</source>
        <translation>يوقف هذا عمل جلسات أخرى.</translation>
    </message>
    <message>
        <source>This works on the whole server.</source>
        <translation>يعمل هذا على الخادم كله.</translation>
    </message>
    <message>
        <source>What this code does cannot be seen from the statement.</source>
        <translation>لا يُرى من العبارة ما تفعله هذه الشيفرة.</translation>
    </message>
    <message>
        <source>Without WHERE it changes every row. Add a WHERE clause, or wait for approval.</source>
        <translation>من دون WHERE تغيّر كل صف. أضف عبارة WHERE، أو انتظر الموافقة.</translation>
    </message>
    <message>
        <source>a character that a name has only in double quotes</source>
        <translation>حرف لا يكون في اسم إلا بين علامتي اقتباس مزدوجتين</translation>
    </message>
    <message>
        <source>a comment has at most %1 bytes of valid text</source>
        <translation>للتعليق %1 بايت على الأكثر من نص صالح</translation>
    </message>
    <message>
        <source>a decision on another machine&apos;s statement needs an identity provider: it counts only when it is signed with a key that the approver&apos;s sign-in is bound to; add an [[identity]]</source>
        <translation>اتخاذ قرار في عبارة جهاز آخر يحتاج إلى موفّر هوية: لا يُعتدّ به إلا إذا وُقّع بمفتاح مرتبط بتسجيل الدخول؛ أضف [[identity]]</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>علامة اقتباس مزدوجة غير مغلقة</translation>
    </message>
    <message>
        <source>a fraction or a date</source>
        <translation>كسرًا أو تاريخًا</translation>
    </message>
    <message>
        <source>a key with too many dots</source>
        <translation>مفتاح فيه نقاط أكثر مما يجوز</translation>
    </message>
    <message>
        <source>a line of this kind is not put into a file; copy it</source>
        <translation>سطر من هذا النوع لا يوضع في ملف؛ انسخه</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>a mark has no text</source>
        <translation>ليس للعلامة نص</translation>
    </message>
    <message>
        <source>a mark is of a statement</source>
        <translation>العلامة تخص عبارة</translation>
    </message>
    <message>
        <source>a note has at most %1 bytes</source>
        <translation>للملاحظة %1 بايت على الأكثر</translation>
    </message>
    <message>
        <source>a note is plain text in UTF-8</source>
        <translation>الملاحظة نص عادي بترميز UTF-8</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>تحتاج الملاحظة إلى نص</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>رقمًا</translation>
    </message>
    <message>
        <source>a part of a PostgreSQL name has at most 63 bytes</source>
        <translation>جزء اسم PostgreSQL لا يتجاوز 63 بايت</translation>
    </message>
    <message>
        <source>a part of the name is empty</source>
        <translation>جزء من الاسم فارغ</translation>
    </message>
    <message>
        <source>a part of the token is not canonical base64url</source>
        <translation>جزء من الرمز المميز ليس base64url قياسيًا</translation>
    </message>
    <message>
        <source>a role is named by 1 to 63 bytes</source>
        <translation>اسم الدور من 1 إلى 63 بايت</translation>
    </message>
    <message>
        <source>a second connection cannot prepare %1</source>
        <translation>لا يستطيع اتصال ثانٍ تحضير %1</translation>
    </message>
    <message>
        <source>a second identity provider named %1</source>
        <translation>موفّر هوية ثانٍ باسم %1</translation>
    </message>
    <message>
        <source>a second identity provider with this issuer</source>
        <translation>موفّر هوية ثانٍ بجهة الإصدار هذه</translation>
    </message>
    <message>
        <source>a second mask named %1</source>
        <translation>قناع ثانٍ باسم %1</translation>
    </message>
    <message>
        <source>a second rule named %1</source>
        <translation>قاعدة ثانية باسم %1</translation>
    </message>
    <message>
        <source>a second target named %1</source>
        <translation>وجهة ثانية باسم %1</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>a statement is approved for at most %1 hours</source>
        <translation>يُوافق على العبارة لمدة %1 ساعة على الأكثر</translation>
    </message>
    <message>
        <source>a statement like this is approved one by one, never for a time</source>
        <translation>عبارة كهذه يُوافق عليها واحدة واحدة، لا لمدة</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>سلسلة نصية</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>جدولًا</translation>
    </message>
    <message>
        <source>access entry %1 does not continue the chain: it was changed</source>
        <translation>مدخل الوصول %1 لا يواصل السلسلة: لقد غُيّر</translation>
    </message>
    <message>
        <source>access entry %1 is a note that was moved to another session, or is missing there</source>
        <translation>مدخل الوصول %1 ملاحظة نُقلت إلى جلسة أخرى، أو تنقص هناك</translation>
    </message>
    <message>
        <source>access entry %1 is missing: it was removed</source>
        <translation>مدخل الوصول %1 مفقود: لقد أُزيل</translation>
    </message>
    <message>
        <source>access entry %1 is not the signed one: the chain was made anew</source>
        <translation>مدخل الوصول %1 ليس المدخل الموقَّع: لقد أُعيد صنع السلسلة</translation>
    </message>
    <message>
        <source>access entry %1 is not what was recorded in its place</source>
        <translation>مدخل الوصول %1 ليس ما سُجّل في مكانه</translation>
    </message>
    <message>
        <source>access entry %1 is signed and not there: the accesses were truncated</source>
        <translation>مدخل الوصول %1 موقَّع وغير موجود: لقد بُترت عمليات الوصول</translation>
    </message>
    <message>
        <source>access entry %1 is where no entry can be: it was inserted</source>
        <translation>مدخل الوصول %1 حيث لا يمكن أن يكون مدخل: لقد أُدرج</translation>
    </message>
    <message>
        <source>access to the keychain was denied</source>
        <translation>رُفض الوصول إلى سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>add %1 = %2</source>
        <translation>أضف %1 = %2</translation>
    </message>
    <message>
        <source>add keep_last = 4, or write method = &quot;redact&quot;</source>
        <translation>أضف keep_last = 4، أو اكتب method = &quot;redact&quot;</translation>
    </message>
    <message>
        <source>add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback</source>
        <translation>أضف redirect = { ports = [8400] }، وسجّل http://127.0.0.1:8400/callback</translation>
    </message>
    <message>
        <source>add tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } to [proxy], or listen on 127.0.0.1</source>
        <translation>أضف tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } إلى [proxy]، أو استمع على 127.0.0.1</translation>
    </message>
    <message>
        <source>administrators: only a store on PostgreSQL has some</source>
        <translation>‏administrators: لا تكون إلا لمخزن على PostgreSQL</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets</source>
        <translation>عنوان IPv6 يكون بين قوسين معقوفين</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>سلسلة فارغة</translation>
    </message>
    <message>
        <source>an event from %1 to %2</source>
        <translation>حدث من %1 إلى %2</translation>
    </message>
    <message>
        <source>another policy was published since you began; read it first</source>
        <translation>نُشرت سياسة أخرى منذ أن بدأت؛ اقرأها أولًا</translation>
    </message>
    <message>
        <source>another program listens on port %1</source>
        <translation>برنامج آخر يستمع على المنفذ %1</translation>
    </message>
    <message>
        <source>approvers and comment_required belong to rules with action = &quot;approve&quot;</source>
        <translation>‏approvers وcomment_required تخصان القواعد ذات action = &quot;approve&quot;</translation>
    </message>
    <message>
        <source>aud is missing or not text</source>
        <translation>القيمة aud ناقصة أو ليست نصًا</translation>
    </message>
    <message>
        <source>aud is not text</source>
        <translation>القيمة aud ليست نصًا</translation>
    </message>
    <message>
        <source>cannot lock %1</source>
        <translation>يتعذر قفل %1</translation>
    </message>
    <message>
        <source>cannot make a folder beside %1</source>
        <translation>يتعذر إنشاء مجلد بجوار %1</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>يتعذر فتح %1</translation>
    </message>
    <message>
        <source>cannot open the password file %1</source>
        <translation>يتعذر فتح ملف كلمة المرور %1</translation>
    </message>
    <message>
        <source>cannot run %1</source>
        <translation>يتعذر تشغيل %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>تتعذر كتابة %1</translation>
    </message>
    <message>
        <source>certificate is not a certificate</source>
        <translation>‏certificate ليس شهادة</translation>
    </message>
    <message>
        <source>check that it exists and may be read</source>
        <translation>تحقق من أنه موجود ومن أن قراءته مسموحة</translation>
    </message>
    <message>
        <source>check that it is a plain file</source>
        <translation>تحقق من أنه ملف عادي</translation>
    </message>
    <message>
        <source>check the spelling</source>
        <translation>تحقق من الإملاء</translation>
    </message>
    <message>
        <source>choose a folder of at most %1 bytes</source>
        <translation>اختر مجلدًا لا يتجاوز مساره %1 بايت</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>close the quoted name, and write &quot;&quot; for a quote in it</source>
        <translation>أغلق الاسم المقتبس، واكتب &quot;&quot; لعلامة اقتباس فيه</translation>
    </message>
    <message>
        <source>command has to be a list of words, the program first</source>
        <translation>يجب أن يكون command قائمة كلمات أولها البرنامج</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>نوع مركّب</translation>
    </message>
    <message>
        <source>conninfo asks for a replication connection</source>
        <translation>يطلب conninfo اتصال نسخ متماثل</translation>
    </message>
    <message>
        <source>conninfo has a parameter name with %</source>
        <translation>في conninfo اسم معامل فيه %</translation>
    </message>
    <message>
        <source>conninfo has an unknown parameter %1</source>
        <translation>في conninfo معامل غير معروف %1</translation>
    </message>
    <message>
        <source>conninfo has no &quot;=&quot; after %1</source>
        <translation>في conninfo لا توجد &quot;=&quot; بعد %1</translation>
    </message>
    <message>
        <source>conninfo holds a secret (%1)</source>
        <translation>في conninfo سر (%1)</translation>
    </message>
    <message>
        <source>conninfo names %1 twice</source>
        <translation>يذكر conninfo المعامل %1 مرتين</translation>
    </message>
    <message>
        <source>define it with a [[target]]</source>
        <translation>عرّفه بـ [[target]]</translation>
    </message>
    <message>
        <source>encryption: a store on PostgreSQL is not encrypted by Postern</source>
        <translation>‏encryption: لا يعمّي Postern مخزنًا على PostgreSQL</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>الحدث %1</translation>
    </message>
    <message>
        <source>event %1 is missing: it was removed</source>
        <translation>الحدث %1 مفقود: لقد أُزيل</translation>
    </message>
    <message>
        <source>event %1 is not in its place: events were reordered</source>
        <translation>الحدث %1 ليس في مكانه: أُعيد ترتيب الأحداث</translation>
    </message>
    <message>
        <source>event %1 is not what was recorded: it was changed</source>
        <translation>الحدث %1 ليس ما سُجّل: لقد غُيّر</translation>
    </message>
    <message>
        <source>event %1 is there more than once: one was inserted</source>
        <translation>الحدث %1 موجود أكثر من مرة: لقد أُدرج أحدها</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read: their block was changed</source>
        <translation>تتعذر قراءة الأحداث من %1 إلى %2: لقد غُيّرت كتلتها</translation>
    </message>
    <message>
        <source>exactly 100 groups: some providers cut the list there without saying so</source>
        <translation>عدد المجموعات 100 تمامًا: بعض الموفّرين يقطعون القائمة عنده دون أن يذكروا ذلك</translation>
    </message>
    <message>
        <source>exp is missing or not a number of seconds</source>
        <translation>القيمة exp ناقصة أو ليست عدد ثوانٍ</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>المفتاح الأجنبي %1</translation>
    </message>
    <message>
        <source>foreign key %1 is checked</source>
        <translation>يُفحص المفتاح الأجنبي %1</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>مفاتيح أجنبية</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>جدول خارجي</translation>
    </message>
    <message>
        <source>give each [[identity]] a name of its own</source>
        <translation>أعط كل [[identity]] اسمًا خاصًا به</translation>
    </message>
    <message>
        <source>give each [[mask]] a name of its own</source>
        <translation>أعط كل [[mask]] اسمًا خاصًا به</translation>
    </message>
    <message>
        <source>give each [[rule]] a name of its own</source>
        <translation>أعط كل [[rule]] اسمًا خاصًا به</translation>
    </message>
    <message>
        <source>give each [[target]] a name of its own</source>
        <translation>أعط كل [[target]] اسمًا خاصًا به</translation>
    </message>
    <message>
        <source>grant a role of yours, pg_read_all_data or pg_write_all_data</source>
        <translation>امنح دورًا لك أو pg_read_all_data أو pg_write_all_data</translation>
    </message>
    <message>
        <source>grants name a list of roles</source>
        <translation>تسمي grants قائمة أدوار</translation>
    </message>
    <message>
        <source>iat is missing or not a number of seconds</source>
        <translation>القيمة iat ناقصة أو ليست عدد ثوانٍ</translation>
    </message>
    <message>
        <source>issuer is not an entity ID</source>
        <translation>‏issuer ليس معرّف كيان (entity ID)</translation>
    </message>
    <message>
        <source>issuer is not an https address</source>
        <translation>‏issuer ليس عنوان https</translation>
    </message>
    <message>
        <source>it calls %1(), which may do what no rollback undoes%2</source>
        <translation>تستدعي %1()، وقد تفعل ما لا يُبطله أي تراجع%2</translation>
    </message>
    <message>
        <source>it calls %1(), which uses %2</source>
        <translation>تستدعي %1()، وهي تستخدم %2</translation>
    </message>
    <message>
        <source>it calls %1(), written in %2, which cannot be looked into%3</source>
        <translation>تستدعي %1()، المكتوبة بلغة %2، ولا يمكن فحصها%3</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>تتعذر قراءته</translation>
    </message>
    <message>
        <source>it does not answer this sign-in (InResponseTo)</source>
        <translation>إنه ليس ردًا على تسجيل الدخول هذا (InResponseTo)</translation>
    </message>
    <message>
        <source>it had let another statement pass, and was for one</source>
        <translation>كان قد مرّر عبارة أخرى، وهو لعبارة واحدة</translation>
    </message>
    <message>
        <source>it has an ID of another namespace</source>
        <translation>فيه معرّف من نطاق أسماء آخر</translation>
    </message>
    <message>
        <source>it has comments, processing instructions or entities in it</source>
        <translation>إنه يحتوي على تعليقات أو تعليمات معالجة أو كيانات</translation>
    </message>
    <message>
        <source>it has entities in it</source>
        <translation>إنه يحتوي على كيانات</translation>
    </message>
    <message>
        <source>it has expired, or a clock is wrong</source>
        <translation>انتهت صلاحيته، أو أن ساعة ما غير مضبوطة</translation>
    </message>
    <message>
        <source>it has no assertion, or more than one</source>
        <translation>ليس فيه تأكيد، أو فيه أكثر من تأكيد</translation>
    </message>
    <message>
        <source>it has no bearer confirmation</source>
        <translation>ليس فيه إثبات من نوع bearer</translation>
    </message>
    <message>
        <source>it has signatures where none belong</source>
        <translation>فيه توقيعات في غير مواضعها</translation>
    </message>
    <message>
        <source>it is a function call by number</source>
        <translation>إنها استدعاء دالة برقمها</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>هو عن طلب آخر</translation>
    </message>
    <message>
        <source>it is about another statement</source>
        <translation>هو بشأن عبارة أخرى</translation>
    </message>
    <message>
        <source>it is about another statement than the one that waits; look at the request again</source>
        <translation>هو عن عبارة غير التي تنتظر؛ انظر إلى الطلب مرة أخرى</translation>
    </message>
    <message>
        <source>it is empty, too long, or not UTF-8</source>
        <translation>إنه فارغ أو أطول من اللازم أو ليس UTF-8</translation>
    </message>
    <message>
        <source>it is for another address (Destination)</source>
        <translation>إنه موجّه إلى عنوان آخر (Destination)</translation>
    </message>
    <message>
        <source>it is from another issuer</source>
        <translation>إنه من جهة إصدار أخرى</translation>
    </message>
    <message>
        <source>it is from the future; a clock is wrong</source>
        <translation>هو من المستقبل؛ ساعة ما غير مضبوطة</translation>
    </message>
    <message>
        <source>it is measured on its gateway&apos;s machine</source>
        <translation>يُقاس على جهاز بوابته</translation>
    </message>
    <message>
        <source>it is not a SAML 2.0 Response</source>
        <translation>إنه ليس Response وفق SAML 2.0</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>إنه ليس base64</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>إنه غير موقّع</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or has a DTD</source>
        <translation>إنه ليس XML سليم البنية، أو يحتوي على DTD</translation>
    </message>
    <message>
        <source>it is too deep or has too many parts</source>
        <translation>إنه متداخل أكثر من اللازم أو أجزاؤه كثيرة</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>إنه أطول من اللازم</translation>
    </message>
    <message>
        <source>it is your own statement, and four_eyes asks for somebody else&apos;s decision</source>
        <translation>هذه عبارتك أنت، وfour_eyes يطلب قرار شخص آخر</translation>
    </message>
    <message>
        <source>it reaches more than %1 functions</source>
        <translation>تصل إلى أكثر من %1 دالة</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>هو موجود مرتين</translation>
    </message>
    <message>
        <source>it was another decision</source>
        <translation>كان قرارًا آخر</translation>
    </message>
    <message>
        <source>it was used before</source>
        <translation>استُخدم من قبل</translation>
    </message>
    <message>
        <source>it would hold for too long</source>
        <translation>سيسري مدة أطول مما يجوز</translation>
    </message>
    <message>
        <source>its assertion is not a SAML 2.0 one</source>
        <translation>تأكيده ليس وفق SAML 2.0</translation>
    </message>
    <message>
        <source>its assertion was not made just now (IssueInstant); or this machine&apos;s clock is wrong</source>
        <translation>تأكيده لم يصدر للتو (IssueInstant)؛ أو ساعة هذا الجهاز خاطئة</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>لا يمكن قراءة سماته</translation>
    </message>
    <message>
        <source>its comment is another</source>
        <translation>تعليقه مختلف</translation>
    </message>
    <message>
        <source>its confirmation has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>انتهت صلاحية إثباته (NotOnOrAfter)؛ أو ساعة هذا الجهاز خاطئة</translation>
    </message>
    <message>
        <source>its confirmation has no end, or a beginning</source>
        <translation>إثباته بلا نهاية، أو له بداية</translation>
    </message>
    <message>
        <source>its signature is not by the certificate in [[identity]]</source>
        <translation>توقيعه ليس بالشهادة المذكورة في [[identity]]</translation>
    </message>
    <message>
        <source>its signature is not by the key that it names</source>
        <translation>توقيعه ليس من المفتاح الذي يسميه</translation>
    </message>
    <message>
        <source>its signature is not of the one form that is accepted: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256 or better</source>
        <translation>توقيعه ليس بالصيغة الوحيدة المقبولة: enveloped وتوحيد حصري و‏RSA أو ECDSA مع SHA-256 أو أقوى</translation>
    </message>
    <message>
        <source>its target has temporary roles, and a connection of Postern&apos;s own would have the rights of the role that makes them</source>
        <translation>لوجهته أدوار مؤقتة، وأي اتصال من Postern نفسه ستكون له صلاحيات الدور الذي ينشئها</translation>
    </message>
    <message>
        <source>its token is another person&apos;s</source>
        <translation>رمزه المميز لشخص آخر</translation>
    </message>
    <message>
        <source>join the two [[identity]] tables into one</source>
        <translation>اجمع جدولي [[identity]] في جدول واحد</translation>
    </message>
    <message>
        <source>keep the configuration below 1 MiB</source>
        <translation>اجعل الإعداد أصغر من 1 MiB</translation>
    </message>
    <message>
        <source>keep_first and keep_last belong to method = &quot;partial&quot;</source>
        <translation>‏keep_first وkeep_last يخصان method = &quot;partial&quot;</translation>
    </message>
    <message>
        <source>leave administrators out, or write url = &quot;postgresql://…&quot;</source>
        <translation>اترك administrators، أو اكتب url = &quot;postgresql://…&quot;</translation>
    </message>
    <message>
        <source>leave encryption out; the server&apos;s disk can be encrypted</source>
        <translation>اترك encryption؛ يمكن تعمية قرص الخادم</translation>
    </message>
    <message>
        <source>leave it out: keychain, env and file are read for each connection</source>
        <translation>اتركه: تُقرأ keychain وenv وfile لكل اتصال</translation>
    </message>
    <message>
        <source>leave out brackets: a path goes on in every element of an array</source>
        <translation>اترك الأقواس: يتواصل المسار في كل عنصر من المصفوفة</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>مدخل دفتر الأستاذ %1</translation>
    </message>
    <message>
        <source>ledger entry %1 of gateway %2</source>
        <translation>مدخل دفتر الأستاذ %1 للبوابة %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>أقفال</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>عرض مُجسَّد</translation>
    </message>
    <message>
        <source>method &quot;partial&quot; keeps nothing</source>
        <translation>‏method &quot;partial&quot; لا يُبقي شيئًا</translation>
    </message>
    <message>
        <source>more than %1 statements; name fewer sessions</source>
        <translation>أكثر من %1 عبارة؛ سمِّ جلسات أقل</translation>
    </message>
    <message>
        <source>names that begin with &quot;baseline/&quot; are the built-in rules&apos;</source>
        <translation>الأسماء التي تبدأ بـ &quot;baseline/&quot; للقواعد المدمجة</translation>
    </message>
    <message>
        <source>nbf is not a number of seconds</source>
        <translation>القيمة nbf ليست عدد ثوانٍ</translation>
    </message>
    <message>
        <source>no [[identity]] is named &apos;%1&apos;</source>
        <translation>لا يوجد [[identity]] باسم «%1»</translation>
    </message>
    <message>
        <source>no [[target]] is named %1</source>
        <translation>لا يوجد [[target]] باسم %1</translation>
    </message>
    <message>
        <source>no browser can be started from here</source>
        <translation>لا يمكن تشغيل متصفح من هنا</translation>
    </message>
    <message>
        <source>no built-in rule is named %1</source>
        <translation>لا توجد قاعدة مدمجة باسم %1</translation>
    </message>
    <message>
        <source>no column was chosen</source>
        <translation>لم يُختر أي عمود</translation>
    </message>
    <message>
        <source>no key of the provider fits the token&apos;s header</source>
        <translation>لا يوافق ترويسةَ الرمز المميز أي مفتاح من مفاتيح الموفّر</translation>
    </message>
    <message>
        <source>no policy in the store can be believed: %1</source>
        <translation>لا يمكن تصديق أي سياسة في المخزن: %1</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is none, add a [[target]]</source>
        <translation>لا توجد وجهة باسم «%1» في %2؛ لا توجد أي وجهة، أضف [[target]]</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is: %3</source>
        <translation>لا توجد وجهة باسم «%1» في %2؛ يوجد: %3</translation>
    </message>
    <message>
        <source>nobody has the approve role; write [roles] approve in the configuration</source>
        <translation>لا أحد له دور approve؛ اكتب [roles] approve في الإعداد</translation>
    </message>
    <message>
        <source>nobody is signed in to decide</source>
        <translation>لا أحد سجّل الدخول ليقرر</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in</source>
        <translation>لم يسجّل أحد الدخول؛ سجّل الدخول هنا أو بالأمر «postern login»</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in, --token-file decides with a token</source>
        <translation>لم يسجّل أحد الدخول؛ سجّل الدخول هنا أو بالأمر «postern login»؛ والخيار --token-file يقرر برمز مميز</translation>
    </message>
    <message>
        <source>nobody signed in within 5 minutes</source>
        <translation>لم يسجّل أحد الدخول خلال 5 دقائق</translation>
    </message>
    <message>
        <source>none of your groups is granted a role on target &quot;%1&quot;</source>
        <translation>لم تُمنح أي من مجموعاتك دورًا على الوجهة «%1»</translation>
    </message>
    <message>
        <source>not everything could be found out: %1</source>
        <translation>لم يتسنَّ معرفة كل شيء: %1</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>‏TOML غير صالح: %1</translation>
    </message>
    <message>
        <source>one with control characters</source>
        <translation>سلسلة فيها محارف تحكم</translation>
    </message>
    <message>
        <source>only the first %1 %2 are shown</source>
        <translation>لا يُعرض إلا أول %1 (%2)</translation>
    </message>
    <message>
        <source>only the first %1 foreign keys were looked at</source>
        <translation>لم يُنظر إلا في أول %1 من المفاتيح الأجنبية</translation>
    </message>
    <message>
        <source>only the first %1 kinds of differences are shown</source>
        <translation>لا تُعرض إلا أول %1 من أنواع الاختلافات</translation>
    </message>
    <message>
        <source>only the first %1 statements are planned</source>
        <translation>لا تُخطَّط إلا أول %1 من العبارات</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>جدول مقسّم</translation>
    </message>
    <message>
        <source>policy version %1, which was in force, %2</source>
        <translation>إصدار السياسة %1 الذي كان ساريًا: %2</translation>
    </message>
    <message>
        <source>ports below 1024 are for the system</source>
        <translation>المنافذ دون 1024 للنظام</translation>
    </message>
    <message>
        <source>ports has to be a list of port numbers</source>
        <translation>يجب أن يكون ports قائمة أرقام منافذ</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>علاقات</translation>
    </message>
    <message>
        <source>remove it and write password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } or { command = [&quot;…&quot;] } in the [[target]]</source>
        <translation>أزله واكتب password = { keychain = &quot;…&quot; } أو { env = &quot;…&quot; } أو { file = &quot;…&quot; } أو { command = [&quot;…&quot;] } في [[target]]</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>أزل أحد الاثنين</translation>
    </message>
    <message>
        <source>remove replication</source>
        <translation>أزل replication</translation>
    </message>
    <message>
        <source>request %1 has expired</source>
        <translation>انتهت صلاحية الطلب %1</translation>
    </message>
    <message>
        <source>request %1 is not open any more</source>
        <translation>الطلب %1 لم يعد مفتوحًا</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot; is decided by %2</source>
        <translation>القاعدة «%1» يقرر فيها %2</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>احفظ الملف بترميز UTF-8</translation>
    </message>
    <message>
        <source>see the example configuration for the layout</source>
        <translation>انظر الإعداد النموذجي لمعرفة الترتيب</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>متسلسلة</translation>
    </message>
    <message>
        <source>session %1 has events and is not in the ledger: they were inserted</source>
        <translation>للجلسة %1 أحداث وليست في دفتر الأستاذ: لقد أُدرجت</translation>
    </message>
    <message>
        <source>session %1 has no statement %2; it has %3</source>
        <translation>ليس في الجلسة %1 عبارة %2؛ فيها %3</translation>
    </message>
    <message>
        <source>session %1 is in the ledger and not in the store: it was removed</source>
        <translation>الجلسة %1 في دفتر الأستاذ وليست في المخزن: لقد أُزيلت</translation>
    </message>
    <message>
        <source>session %1 is not in the ledger: it was inserted, or the ledger was truncated</source>
        <translation>الجلسة %1 ليست في دفتر الأستاذ: لقد أُدرجت، أو بُتر الدفتر</translation>
    </message>
    <message>
        <source>session %1 is not in the store</source>
        <translation>الجلسة %1 ليست في المخزن</translation>
    </message>
    <message>
        <source>session %1 was removed by retention and is there again: it was inserted</source>
        <translation>الجلسة %1 أُزيلت وفق مدة الحفظ وهي موجودة من جديد: لقد أُدرجت</translation>
    </message>
    <message>
        <source>sign_in is not an https address</source>
        <translation>‏sign_in ليس عنوان https</translation>
    </message>
    <message>
        <source>signed out here, but gateways on other machines could not be told: %1</source>
        <translation>تم تسجيل الخروج هنا، لكن تعذر إبلاغ البوابات على الأجهزة الأخرى: %1</translation>
    </message>
    <message>
        <source>signed out here, but the provider could not be told: %1</source>
        <translation>تم تسجيل الخروج هنا، لكن تعذر إبلاغ الموفّر: %1</translation>
    </message>
    <message>
        <source>somebody else made it</source>
        <translation>اتخذه شخص آخر</translation>
    </message>
    <message>
        <source>something follows the time zone</source>
        <translation>يتبع المنطقةَ الزمنية شيء ما</translation>
    </message>
    <message>
        <source>sub is missing, empty or not a name</source>
        <translation>القيمة sub ناقصة أو فارغة أو ليست اسمًا</translation>
    </message>
    <message>
        <source>table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>tables and lists are nested too deeply</source>
        <translation>الجداول والقوائم متداخلة بعمق أكثر مما يجوز</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; cannot be reached: %2</source>
        <translation>يتعذر الوصول إلى الوجهة «%1»: %2</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not accept Postern&apos;s credentials; see Postern&apos;s log</source>
        <translation>لم تقبل الوجهة «%1» بيانات اعتماد Postern؛ راجع سجل Postern</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not let Postern make a temporary role; see Postern&apos;s log</source>
        <translation>لم تسمح الوجهة «%1» لـ Postern بإنشاء دور مؤقت؛ راجع سجل Postern</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; is not configured right; see Postern&apos;s log</source>
        <translation>الوجهة «%1» غير مضبوطة كما ينبغي؛ راجع سجل Postern</translation>
    </message>
    <message>
        <source>temporary_roles need grants: who is given which roles</source>
        <translation>تحتاج temporary_roles إلى grants: مَن يُعطى أي أدوار</translation>
    </message>
    <message>
        <source>the ID token belongs to another access token (at_hash)</source>
        <translation>رمز الهوية يخص رمز وصول آخر (at_hash)</translation>
    </message>
    <message>
        <source>the address has no port</source>
        <translation>ليس للعنوان منفذ</translation>
    </message>
    <message>
        <source>the address is neither an IP address nor a host name</source>
        <translation>العنوان ليس عنوان IP ولا اسم مضيف</translation>
    </message>
    <message>
        <source>the algorithm %1 is not among those configured for %2</source>
        <translation>الخوارزمية %1 ليست من المُعدّة لـ %2</translation>
    </message>
    <message>
        <source>the algorithm is none that Postern accepts (alg)</source>
        <translation>الخوارزمية ليست مما يقبله Postern (alg)</translation>
    </message>
    <message>
        <source>the answer came from another provider</source>
        <translation>جاءت الإجابة من موفّر آخر</translation>
    </message>
    <message>
        <source>the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect</source>
        <translation>لا يمكن للمتصفح أن يعود: المنفذ %1 على هذا الجهاز مشغول؛ أنهِ ما يستمع عليه، أو سمِّ منافذ أكثر في [[identity]] redirect</translation>
    </message>
    <message>
        <source>the bundle cannot be signed: %1</source>
        <translation>لا يمكن توقيع الحزمة: %1</translation>
    </message>
    <message>
        <source>the catalog of %1 cannot be read (%2): what is masked on it is not known</source>
        <translation>تتعذر قراءة فهرس %1 (%2): لا يُعرف ما يُقنَّع فيه</translation>
    </message>
    <message>
        <source>the chain of events %1 to %2 is not what was recorded: it was changed</source>
        <translation>سلسلة الأحداث من %1 إلى %2 ليست ما سُجّل: لقد غُيّرت</translation>
    </message>
    <message>
        <source>the chain up to event %1 is not the signed one: events were changed and the chain made anew</source>
        <translation>السلسلة حتى الحدث %1 ليست الموقَّعة: لقد غُيّرت أحداث وأُعيد صنع السلسلة</translation>
    </message>
    <message>
        <source>the changed file would not be valid</source>
        <translation>لن يكون الملف بعد التغيير صالحًا</translation>
    </message>
    <message>
        <source>the claim %1 is not a list of groups</source>
        <translation>المطالبة %1 ليست قائمة مجموعات</translation>
    </message>
    <message>
        <source>the claim %1 is not what [[identity]] require says</source>
        <translation>المطالبة %1 ليست كما ينص require في [[identity]]</translation>
    </message>
    <message>
        <source>the claim %1 lists more than %2 groups</source>
        <translation>تسرد المطالبة %1 عدد مجموعات يتجاوز %2</translation>
    </message>
    <message>
        <source>the claim %1 lists something that is not a group&apos;s name</source>
        <translation>تسرد المطالبة %1 شيئًا ليس اسم مجموعة</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>المطالبات ليست كائن JSON</translation>
    </message>
    <message>
        <source>the claims are not a JSON object: %1</source>
        <translation>المطالبات ليست كائن JSON: %1</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>الأمر %1</translation>
    </message>
    <message>
        <source>the configuration has changed</source>
        <translation>تغيّر الإعداد</translation>
    </message>
    <message>
        <source>the connection could not be made</source>
        <translation>تعذر إجراء الاتصال</translation>
    </message>
    <message>
        <source>the data folder %1 is in use by another gateway, process %2</source>
        <translation>مجلد البيانات %1 تستخدمه بوابة أخرى، العملية %2</translation>
    </message>
    <message>
        <source>the days are not days of the week</source>
        <translation>الأيام ليست أيام الأسبوع</translation>
    </message>
    <message>
        <source>the decision does not count: %1</source>
        <translation>لا يُعتدّ بالقرار: %1</translation>
    </message>
    <message>
        <source>the decision on request %1 is not the one that was signed: %2</source>
        <translation>القرار في الطلب %1 ليس القرار الذي وُقّع: %2</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>متغير البيئة %1</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>متغير البيئة %1 غير معيَّن</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>أُلغي التصدير</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>الملف %1</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>يتعذر فتح الملف</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>تتعذر قراءة الملف</translation>
    </message>
    <message>
        <source>the file could not be read as TOML</source>
        <translation>تعذرت قراءة الملف بصيغة TOML</translation>
    </message>
    <message>
        <source>the file has to be named with its whole path</source>
        <translation>يجب تسمية الملف بمساره الكامل</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>الملف أكبر من 1 MiB</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>الملف ليس نصًا بترميز UTF-8</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made: %2</source>
        <translation>يتعذر إنشاء مجلد %1: %2</translation>
    </message>
    <message>
        <source>the folder of a Unix socket has to be an absolute path</source>
        <translation>يجب أن يكون مجلد مقبس Unix مسارًا مطلقًا</translation>
    </message>
    <message>
        <source>the gateway does not accept the sign-in that the decision rests on; sign in again</source>
        <translation>لا تقبل البوابة تسجيل الدخول الذي يستند إليه القرار؛ سجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>the gateway has not answered; should it come back within two minutes, the decision counts</source>
        <translation>لم تُجب البوابة؛ إن عادت خلال دقيقتين يُعتدّ بالقرار</translation>
    </message>
    <message>
        <source>the gateway is shutting down</source>
        <translation>البوابة قيد الإيقاف</translation>
    </message>
    <message>
        <source>the gateway is shutting down or too busy</source>
        <translation>البوابة قيد الإيقاف أو مشغولة جدًا</translation>
    </message>
    <message>
        <source>the gateway&apos;s answer cannot be read</source>
        <translation>تتعذر قراءة إجابة البوابة</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>في الترويسة %1</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>الترويسة ليست كائن JSON</translation>
    </message>
    <message>
        <source>the header is not a JSON object: %1</source>
        <translation>الترويسة ليست كائن JSON: %1</translation>
    </message>
    <message>
        <source>the header is too long</source>
        <translation>الترويسة أطول مما يجوز</translation>
    </message>
    <message>
        <source>the header&apos;s kid is not a key&apos;s name</source>
        <translation>قيمة kid في الترويسة ليست اسم مفتاح</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a string</source>
        <translation>قيمة typ في الترويسة ليست نصًا</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a token&apos;s</source>
        <translation>قيمة typ في الترويسة ليست لرمز مميز</translation>
    </message>
    <message>
        <source>the hours are not a span of time</source>
        <translation>الساعات ليست مدة زمنية</translation>
    </message>
    <message>
        <source>the journal holds an event of another version at position %1; start the Postern that wrote it once</source>
        <translation>في دفتر اليومية عند الموضع %1 حدث من إصدار آخر؛ شغّل مرة واحدة Postern الذي كتبه</translation>
    </message>
    <message>
        <source>the journal is damaged at position %1</source>
        <translation>دفتر اليومية تالف عند الموضع %1</translation>
    </message>
    <message>
        <source>the keychain did not answer as expected</source>
        <translation>لم تُجب سلسلة المفاتيح كما هو متوقع</translation>
    </message>
    <message>
        <source>the keychain did not answer within 5 seconds</source>
        <translation>لم تُجب سلسلة المفاتيح خلال 5 ثوانٍ</translation>
    </message>
    <message>
        <source>the keychain entry %1</source>
        <translation>مدخل سلسلة المفاتيح %1</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was written</source>
        <translation>أعادت سلسلة المفاتيح غير ما كُتب</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>ليس في سلسلة المفاتيح مدخل كهذا</translation>
    </message>
    <message>
        <source>the keys of %1 are not at hand: %2</source>
        <translation>مفاتيح %1 ليست متاحة: %2</translation>
    </message>
    <message>
        <source>the ledger does not know session %1; run postern verify</source>
        <translation>لا يعرف دفتر الأستاذ الجلسة %1؛ شغّل postern verify</translation>
    </message>
    <message>
        <source>the name has too many parts</source>
        <translation>للاسم أجزاء أكثر مما يجوز</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>الاسم ليس بترميز UTF-8</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>الاسم أطول مما يجوز</translation>
    </message>
    <message>
        <source>the password file %1 can be read by everybody; run chmod 600 on it</source>
        <translation>ملف كلمة المرور %1 يمكن لأي أحد قراءته؛ شغّل chmod 600 عليه</translation>
    </message>
    <message>
        <source>the password file %1 is not a file</source>
        <translation>ملف كلمة المرور %1 ليس ملفًا</translation>
    </message>
    <message>
        <source>the password file %1 is too long to be one</source>
        <translation>ملف كلمة المرور %1 أطول من أن يكون كذلك</translation>
    </message>
    <message>
        <source>the password from %1 is empty</source>
        <translation>كلمة المرور من %1 فارغة</translation>
    </message>
    <message>
        <source>the password from %1 is more than one line</source>
        <translation>كلمة المرور من %1 أكثر من سطر</translation>
    </message>
    <message>
        <source>the path of the Unix socket is too long</source>
        <translation>مسار مقبس Unix أطول مما يجوز</translation>
    </message>
    <message>
        <source>the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line</source>
        <translation>مفاتيح المحتوى حيث يقول encryption_key وتُغيَّر هناك: أضف مخرجات postern keys new بعد فراغ إلى آخر السطر</translation>
    </message>
    <message>
        <source>the person is in more groups than the answer holds; have the provider send only the groups assigned to this application</source>
        <translation>الشخص في مجموعات أكثر مما تتسع له الإجابة؛ اجعل الموفّر يرسل فقط المجموعات المسندة إلى هذا التطبيق</translation>
    </message>
    <message>
        <source>the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles</source>
        <translation>الشخص في مجموعات أكثر مما يتسع له الرمز المميز؛ اجعل الموفّر يرسل فقط المجموعات المسندة إلى هذا التطبيق، أو أدوار التطبيق</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>المنفذ ليس رقمًا من 1 إلى 65535</translation>
    </message>
    <message>
        <source>the proof of its key cannot be read</source>
        <translation>تتعذر قراءة إثبات مفتاحه</translation>
    </message>
    <message>
        <source>the provider answered with HTTP status %1</source>
        <translation>أجاب الموفّر بحالة HTTP %1</translation>
    </message>
    <message>
        <source>the provider calls itself &quot;%1&quot;; issuer in [[identity]] has to be exactly that</source>
        <translation>يسمي الموفّر نفسه «%1»؛ يجب أن يكون issuer في [[identity]] مطابقًا لذلك تمامًا</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>لم يُجب الموفّر في الوقت المحدد</translation>
    </message>
    <message>
        <source>the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong</source>
        <translation>لا يقبل الموفّر هذا العميل؛ قد يكون client_id أو client_secret أو عنوان العودة في [[identity]] خطأ</translation>
    </message>
    <message>
        <source>the provider does not describe itself: HTTP status %1</source>
        <translation>لا يصف الموفّر نفسه: حالة HTTP %1</translation>
    </message>
    <message>
        <source>the provider does not know one of the scopes in [[identity]]</source>
        <translation>لا يعرف الموفّر أحد scopes في [[identity]]</translation>
    </message>
    <message>
        <source>the provider does not say where its keys are (jwks_uri)</source>
        <translation>لا يقول الموفّر أين مفاتيحه (jwks_uri)</translation>
    </message>
    <message>
        <source>the provider does not support PKCE with S256</source>
        <translation>لا يدعم الموفّر PKCE مع S256</translation>
    </message>
    <message>
        <source>the provider gave nothing to renew it with (the scope offline_access asks for that)</source>
        <translation>لم يعطِ الموفّر ما يُجدَّد به (يطلبه النطاق offline_access)</translation>
    </message>
    <message>
        <source>the provider has a problem of its own</source>
        <translation>لدى الموفّر مشكلة عنده</translation>
    </message>
    <message>
        <source>the provider has no page to sign in on</source>
        <translation>ليس لدى الموفّر صفحة لتسجيل الدخول</translation>
    </message>
    <message>
        <source>the provider has no token endpoint</source>
        <translation>ليس لدى الموفّر نقطة للرموز المميزة</translation>
    </message>
    <message>
        <source>the provider is gone</source>
        <translation>لم يعد الموفّر موجودًا</translation>
    </message>
    <message>
        <source>the provider no longer accepts this sign-in</source>
        <translation>لم يعد الموفّر يقبل تسجيل الدخول هذا</translation>
    </message>
    <message>
        <source>the provider refused the sign-in (%1)</source>
        <translation>رفض الموفّر تسجيل الدخول (%1)</translation>
    </message>
    <message>
        <source>the provider sent no ID token; the scope openid in [[identity]] asks for one</source>
        <translation>لم يرسل الموفّر رمز هوية؛ يطلبه النطاق openid في [[identity]]</translation>
    </message>
    <message>
        <source>the provider sent no code</source>
        <translation>لم يرسل الموفّر رمزًا</translation>
    </message>
    <message>
        <source>the provider wants you to sign in again</source>
        <translation>يريد الموفّر أن تسجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>the provider&apos;s %1 is not an https address</source>
        <translation>‏%1 لدى الموفّر ليس عنوان https</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not JSON (HTTP status %1)</source>
        <translation>إجابة الموفّر ليست JSON (حالة HTTP %1)</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not acceptable: %1</source>
        <translation>رد الموفّر غير مقبول: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one</source>
        <translation>وصف الموفّر لنفسه ليس وصفًا صالحًا</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one: %1</source>
        <translation>وصف الموفّر لنفسه ليس وصفًا صالحًا: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s keys: HTTP status %1</source>
        <translation>مفاتيح الموفّر: حالة HTTP %1</translation>
    </message>
    <message>
        <source>the provider&apos;s token is not acceptable: %1</source>
        <translation>رمز الموفّر المميز غير مقبول: %1</translation>
    </message>
    <message>
        <source>the provider, or you, refused the sign-in</source>
        <translation>رفض الموفّر، أو أنت، تسجيل الدخول</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>السبب أطول مما يجوز</translation>
    </message>
    <message>
        <source>the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)</source>
        <translation>التسجيلات معمّاة بمفتاح المحتوى %1، وهو ليس في %2؛ استعده بالأمر postern keys import، أو تابع بمفتاح جديد بالأمر postern keys rotate (ما عُمّي بالمفقود يبقى غير مقروء)</translation>
    </message>
    <message>
        <source>the request is not open any more</source>
        <translation>الطلب لم يعد مفتوحًا</translation>
    </message>
    <message>
        <source>the request was given up</source>
        <translation>جرى التخلي عن الطلب</translation>
    </message>
    <message>
        <source>the requests in the store cannot be read; the log says why</source>
        <translation>تتعذر قراءة الطلبات في المخزن؛ يذكر السجل السبب</translation>
    </message>
    <message>
        <source>the rule asks for a comment</source>
        <translation>القاعدة تطلب تعليقًا</translation>
    </message>
    <message>
        <source>the rule&apos;s name is too long or holds a quote</source>
        <translation>اسم القاعدة أطول مما يجوز أو فيه علامة اقتباس</translation>
    </message>
    <message>
        <source>the search index cannot be read; postern vacuum --reindex makes it anew</source>
        <translation>تتعذر قراءة فهرس البحث؛ يعيد postern vacuum --reindex إنشاءه</translation>
    </message>
    <message>
        <source>the search index of session %1 does not say what its events say: searches may miss statements; postern vacuum --reindex makes it anew</source>
        <translation>فهرس البحث للجلسة %1 لا يقول ما تقوله أحداثها: قد تفوّت عمليات البحث عبارات؛ يعيد postern vacuum --reindex إنشاءه</translation>
    </message>
    <message>
        <source>the server asks for an authentication method that Postern does not know</source>
        <translation>يطلب الخادم طريقة استيثاق لا يعرفها Postern</translation>
    </message>
    <message>
        <source>the server asks for the password as MD5, which this target does not allow</source>
        <translation>يطلب الخادم كلمة المرور بصيغة MD5، وهذه الوجهة لا تسمح بذلك</translation>
    </message>
    <message>
        <source>the server asks for the password in clear text, which this target does not allow</source>
        <translation>يطلب الخادم كلمة المرور نصًا صريحًا، وهذه الوجهة لا تسمح بذلك</translation>
    </message>
    <message>
        <source>the server closed the connection during log-in</source>
        <translation>أغلق الخادم الاتصال أثناء تسجيل الدخول</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>لم يُجب الخادم في الوقت المحدد</translation>
    </message>
    <message>
        <source>the server did not plan it in time</source>
        <translation>لم يخطط لها الخادم في الوقت المحدد</translation>
    </message>
    <message>
        <source>the server does not plan it (%1)</source>
        <translation>لا يخطط لها الخادم (%1)</translation>
    </message>
    <message>
        <source>the server does not prepare %1 (%2)</source>
        <translation>لا يحضّر الخادم %1 (%2)</translation>
    </message>
    <message>
        <source>the server sent something that is not TLS</source>
        <translation>أرسل الخادم شيئًا ليس TLS</translation>
    </message>
    <message>
        <source>the server&apos;s plan cannot be read</source>
        <translation>تتعذر قراءة خطة الخادم</translation>
    </message>
    <message>
        <source>the session at the provider is over (SessionNotOnOrAfter)</source>
        <translation>انتهت الجلسة لدى الموفّر (SessionNotOnOrAfter)</translation>
    </message>
    <message>
        <source>the session ends after event %1 of %2: it was truncated</source>
        <translation>تنتهي الجلسة بعد الحدث %1 من %2: لقد بُترت</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection cannot have</source>
        <translation>للجلسة كائنات أو إعدادات خاصة لا يمكن أن تكون لاتصال ثانٍ</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection does not see</source>
        <translation>للجلسة كائنات أو إعدادات خاصة لا يراها اتصال ثانٍ</translation>
    </message>
    <message>
        <source>the session&apos;s settings cannot be repeated</source>
        <translation>لا يمكن تكرار إعدادات الجلسة</translation>
    </message>
    <message>
        <source>the sign-in was cancelled</source>
        <translation>أُلغي تسجيل الدخول</translation>
    </message>
    <message>
        <source>the signature is not the provider&apos;s</source>
        <translation>التوقيع ليس توقيع الموفّر</translation>
    </message>
    <message>
        <source>the sizes of its relations could not be read</source>
        <translation>تعذرت قراءة أحجام علاقاتها</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>تتعذر قراءة المخزن</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>لم يُجب المخزن في الوقت المحدد</translation>
    </message>
    <message>
        <source>the store does not know this gateway any more</source>
        <translation>لم يعد المخزن يعرف هذه البوابة</translation>
    </message>
    <message>
        <source>the store has a %1 that Postern did not make: it was inserted</source>
        <translation>في المخزن %1 ولم ينشئه Postern: لقد أُدرج</translation>
    </message>
    <message>
        <source>the store has not been set up by this Postern yet; start the gateway once</source>
        <translation>لم يهيّئ Postern هذا المخزن بعد؛ شغّل البوابة مرة واحدة</translation>
    </message>
    <message>
        <source>the store has shown more than one text for this request: somebody changed it</source>
        <translation>أظهر المخزن أكثر من نص لهذا الطلب: لقد غيّره أحدهم</translation>
    </message>
    <message>
        <source>the store has something else for request %1 than was shown; look at it again, and ask who changed it</source>
        <translation>في المخزن للطلب %1 غير ما عُرض؛ انظر إليه مرة أخرى واسأل من غيّره</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern knows up to %2; use the newer Postern</source>
        <translation>إصدار المخزن %1، وهذا الإصدار من Postern يعرف حتى %2؛ استخدم الأحدث</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern needs %2; its owner runs postern store migrate</source>
        <translation>إصدار المخزن %1، وهذا الإصدار من Postern يحتاج إلى %2؛ يشغّل مالكه postern store migrate</translation>
    </message>
    <message>
        <source>the store needs PostgreSQL 14 or newer</source>
        <translation>يحتاج المخزن إلى PostgreSQL 14 أو أحدث</translation>
    </message>
    <message>
        <source>the store needs a database whose encoding is UTF8</source>
        <translation>يحتاج المخزن إلى قاعدة بيانات ترميزها UTF8</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is missing: it was removed</source>
        <translation>ينقص المخزنَ %1: لقد أُزيل</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is not as Postern makes it: it was changed</source>
        <translation>في المخزن %1 ليس كما ينشئه Postern: لقد غُيّر</translation>
    </message>
    <message>
        <source>the store&apos;s file does not hold: %1</source>
        <translation>ملف المخزن تالف: %1</translation>
    </message>
    <message>
        <source>the summary of session %1 does not say what its events say: it was changed</source>
        <translation>ملخص الجلسة %1 لا يقول ما تقوله أحداثها: لقد غُيّر</translation>
    </message>
    <message>
        <source>the target %1 is not in this configuration: what is masked on it is not known</source>
        <translation>الوجهة %1 ليست في هذا الإعداد: لا يُعرف ما يُقنَّع عليها</translation>
    </message>
    <message>
        <source>the target is no longer configured</source>
        <translation>لم تعد الوجهة مضبوطة</translation>
    </message>
    <message>
        <source>the text is not valid: %1</source>
        <translation>النص غير صالح: %1</translation>
    </message>
    <message>
        <source>the text of this version was not kept</source>
        <translation>لم يُحفظ نص هذا الإصدار</translation>
    </message>
    <message>
        <source>the time zone is not known here</source>
        <translation>المنطقة الزمنية غير معروفة هنا</translation>
    </message>
    <message>
        <source>the token answers another sign-in (nonce)</source>
        <translation>الرمز المميز يجيب عن تسجيل دخول آخر (nonce)</translation>
    </message>
    <message>
        <source>the token binds a key (nonce): it opens nothing by itself</source>
        <translation>الرمز المميز يربط مفتاحًا (nonce): لا يفتح شيئًا وحده</translation>
    </message>
    <message>
        <source>the token does not prove its key: %1</source>
        <translation>لا يثبت الرمز المميز مفتاحه: %1</translation>
    </message>
    <message>
        <source>the token has expired (exp)</source>
        <translation>انتهت صلاحية الرمز المميز (exp)</translation>
    </message>
    <message>
        <source>the token has no signature</source>
        <translation>ليس للرمز المميز توقيع</translation>
    </message>
    <message>
        <source>the token is another person&apos;s (sub)</source>
        <translation>الرمز المميز لشخص آخر (sub)</translation>
    </message>
    <message>
        <source>the token is encrypted, or not a JWT: it has more than three parts</source>
        <translation>الرمز المميز معمّى أو ليس JWT: له أكثر من ثلاثة أجزاء</translation>
    </message>
    <message>
        <source>the token is for others too (aud) and does not say for whom it was issued (azp)</source>
        <translation>الرمز المميز لأطراف أخرى أيضًا (aud) ولا يذكر لمن أُصدر (azp)</translation>
    </message>
    <message>
        <source>the token is for somebody else (aud)</source>
        <translation>الرمز المميز لطرف آخر (aud)</translation>
    </message>
    <message>
        <source>the token is from another issuer (iss)</source>
        <translation>الرمز المميز من جهة إصدار أخرى (iss)</translation>
    </message>
    <message>
        <source>the token is from the future (iat); a clock is wrong</source>
        <translation>الرمز المميز من المستقبل (iat)؛ ساعة ما غير مضبوطة</translation>
    </message>
    <message>
        <source>the token is longer than 64 KiB</source>
        <translation>الرمز المميز أطول من 64 KiB</translation>
    </message>
    <message>
        <source>the token is not accepted</source>
        <translation>الرمز المميز غير مقبول</translation>
    </message>
    <message>
        <source>the token is not valid yet (nbf); a clock may be wrong</source>
        <translation>الرمز المميز غير صالح بعد (nbf)؛ قد تكون ساعة ما غير مضبوطة</translation>
    </message>
    <message>
        <source>the token is older than this identity&apos;s last sign-out</source>
        <translation>الرمز المميز أقدم من آخر تسجيل خروج لهذه الهوية</translation>
    </message>
    <message>
        <source>the token says that its list of groups is not whole</source>
        <translation>يقول الرمز المميز إن قائمة مجموعاته غير كاملة</translation>
    </message>
    <message>
        <source>the token was issued to somebody else (azp)</source>
        <translation>أُصدر الرمز المميز لطرف آخر (azp)</translation>
    </message>
    <message>
        <source>the token was issued too long ago (iat); a clock may be wrong</source>
        <translation>أُصدر الرمز المميز منذ وقت طويل جدًا (iat)؛ قد تكون ساعة ما غير مضبوطة</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>رُفض الرمز المميز</translation>
    </message>
    <message>
        <source>the trial was cancelled</source>
        <translation>أُلغيت التجربة</translation>
    </message>
    <message>
        <source>the verification was cancelled</source>
        <translation>أُلغي التحقق</translation>
    </message>
    <message>
        <source>there are %1 notes and marks on this session; no more are taken</source>
        <translation>على هذه الجلسة %1 من الملاحظات والعلامات؛ لا يُقبل المزيد</translation>
    </message>
    <message>
        <source>there are events after the signed end of the session: event %1 was inserted</source>
        <translation>توجد أحداث بعد نهاية الجلسة الموقَّعة: لقد أُدرج الحدث %1</translation>
    </message>
    <message>
        <source>there is an agent %1 already; revoke it first or take another name</source>
        <translation>يوجد وكيل %1 مسبقًا؛ ألغِه أولًا أو اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>there is an agent %1 of every gateway already; revoke it first or take another name</source>
        <translation>يوجد وكيل %1 لكل البوابات مسبقًا؛ ألغِه أولًا أو اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>there is no %1 that can be believed</source>
        <translation>لا يوجد %1 يمكن تصديقه</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; of every gateway that could be revoked</source>
        <translation>لا يوجد وكيل «%1» لكل البوابات يمكن إلغاؤه</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; that could be revoked; &apos;postern agent list&apos; names them</source>
        <translation>لا يوجد وكيل «%1» يمكن إلغاؤه؛ يسرد «postern agent list» الوكلاء</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;</source>
        <translation>لا توجد صيغة تصدير «%1»</translation>
    </message>
    <message>
        <source>there is no keychain in this session to keep it in</source>
        <translation>لا توجد في هذه الجلسة سلسلة مفاتيح لحفظه فيها</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>لا توجد خدمة لسلسلة المفاتيح</translation>
    </message>
    <message>
        <source>there is no keychain service in this session</source>
        <translation>لا توجد خدمة لسلسلة المفاتيح في هذه الجلسة</translation>
    </message>
    <message>
        <source>there is no keychain: after a restart you have to sign in again</source>
        <translation>لا توجد سلسلة مفاتيح: عليك تسجيل الدخول من جديد بعد إعادة التشغيل</translation>
    </message>
    <message>
        <source>there is no request %1</source>
        <translation>لا يوجد طلب %1</translation>
    </message>
    <message>
        <source>there is no session %1</source>
        <translation>لا توجد جلسة %1</translation>
    </message>
    <message>
        <source>there is no session %1 any more</source>
        <translation>لم تعد الجلسة %1 موجودة</translation>
    </message>
    <message>
        <source>there is no session %1; &apos;postern sessions list&apos; shows what is recorded</source>
        <translation>لا توجد جلسة %1؛ يعرض «postern sessions list» ما سُجّل</translation>
    </message>
    <message>
        <source>there is no store at %1 yet; it is made when an agent is added or the gateway starts</source>
        <translation>لا يوجد مخزن في %1 بعد؛ يُنشأ عند إضافة وكيل أو تشغيل البوابة</translation>
    </message>
    <message>
        <source>there is no store in this database yet; its owner makes it with postern store init</source>
        <translation>لا يوجد مخزن في قاعدة البيانات هذه بعد؛ ينشئه مالكها بالأمر postern store init</translation>
    </message>
    <message>
        <source>there were too many attempts to decide on request %1</source>
        <translation>كثرت المحاولات لاتخاذ قرار في الطلب %1</translation>
    </message>
    <message>
        <source>this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder</source>
        <translation>هذه البوابة مسجّلة في المخزن بدور آخر؛ اتصل بذلك الدور، أو ابدأ بمجلد بيانات جديد</translation>
    </message>
    <message>
        <source>this identity has signed out elsewhere</source>
        <translation>سجّلت هذه الهوية خروجها في مكان آخر</translation>
    </message>
    <message>
        <source>this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = &quot;postgresql://…&quot;)</source>
        <translation>هذا عن مخزن تتشاركه البوابات؛ والمضبوط هو ملف SQLite ‏%1 (للمشترك [store] url = &quot;postgresql://…&quot;)</translation>
    </message>
    <message>
        <source>this is an access token where an ID token is meant</source>
        <translation>هذا رمز وصول حيث يُراد رمز هوية</translation>
    </message>
    <message>
        <source>this is not a JWT: it has no three parts</source>
        <translation>هذا ليس JWT: ليست له ثلاثة أجزاء</translation>
    </message>
    <message>
        <source>this machine&apos;s role in the store may not decide; its owner runs GRANT postern_approver TO that role</source>
        <translation>دور هذا الجهاز في المخزن لا يحق له القرار؛ يشغّل مالكه GRANT postern_approver TO لذلك الدور</translation>
    </message>
    <message>
        <source>this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import</source>
        <translation>هذا التسجيل معمّى بمفتاح المحتوى %1، وهو ليس هنا؛ استعده بالأمر postern keys import</translation>
    </message>
    <message>
        <source>this sign-in binds no key that they would know it by</source>
        <translation>لا يرتبط تسجيل الدخول هذا بمفتاح تعرفه به</translation>
    </message>
    <message>
        <source>this sign-in is bound to no key, so decisions on other machines&apos; statements cannot be signed: it was made with a code, with SAML or before the store was shared; &apos;postern login&apos; signs in again</source>
        <translation>تسجيل الدخول هذا غير مرتبط بمفتاح، فلا يمكن توقيع القرارات في عبارات الأجهزة الأخرى: جرى برمز أو بواسطة SAML أو قبل مشاركة المخزن؛ سجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>too many decisions wait already</source>
        <translation>قرارات كثيرة تنتظر بالفعل</translation>
    </message>
    <message>
        <source>too many log-ins wait for them</source>
        <translation>عمليات دخول كثيرة جدًا تنتظرها</translation>
    </message>
    <message>
        <source>too many measurements wait already</source>
        <translation>قياسات كثيرة تنتظر بالفعل</translation>
    </message>
    <message>
        <source>too many statements are approved for a time already</source>
        <translation>عبارات كثيرة موافق عليها لمدة بالفعل</translation>
    </message>
    <message>
        <source>too much waits for the store</source>
        <translation>أشياء كثيرة تنتظر المخزن</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>مشغّلات</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>‏true أو false</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>مفتاح غير معروف %1 في %2</translation>
    </message>
    <message>
        <source>url names neither a SQLite file nor a PostgreSQL database</source>
        <translation>لا يسمي url ملف SQLite ولا قاعدة بيانات PostgreSQL</translation>
    </message>
    <message>
        <source>url: %1</source>
        <translation>‏url: %1</translation>
    </message>
    <message>
        <source>valid is for what a command prints</source>
        <translation>‏valid لما يطبعه أمر</translation>
    </message>
    <message>
        <source>two of its parts have the same ID</source>
        <translation>جزآن منه يحملان المعرّف نفسه</translation>
    </message>
    <message>
        <source>version %1 is not newer than version %2</source>
        <translation>الإصدار %1 ليس أحدث من الإصدار %2</translation>
    </message>
    <message>
        <source>view</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>what is kept of this version is not what was in force: %1</source>
        <translation>المحفوظ من هذا الإصدار ليس ما كان ساريًا: %1</translation>
    </message>
    <message>
        <source>what is signed is not a decision</source>
        <translation>الموقَّع ليس قرارًا</translation>
    </message>
    <message>
        <source>what the session&apos;s open transaction has changed is not seen here</source>
        <translation>ما غيّرته المعاملة المفتوحة للجلسة لا يُرى هنا</translation>
    </message>
    <message>
        <source>with an identity provider, somebody else decides; name groups that may approve</source>
        <translation>مع موفّر هوية يقرر شخص آخر؛ سمِّ مجموعات يحق لها الموافقة</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>اكتب &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1*&quot; for all of them</source>
        <translation>اكتب &quot;%1*&quot; لها كلها</translation>
    </message>
    <message>
        <source>write &quot;%1:6432&quot;</source>
        <translation>اكتب &quot;%1:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;*&quot; or &quot;group:NAME&quot;</source>
        <translation>اكتب &quot;*&quot; أو &quot;group:NAME&quot;</translation>
    </message>
    <message>
        <source>write &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; or &quot;unix:/folder&quot;</source>
        <translation>اكتب &quot;127.0.0.1:6432&quot; أو &quot;[::1]:6432&quot; أو &quot;unix:/folder&quot;</translation>
    </message>
    <message>
        <source>write &quot;[::1]:6432&quot;</source>
        <translation>اكتب &quot;[::1]:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;group:NAME&quot;</source>
        <translation>اكتب &quot;group:NAME&quot;</translation>
    </message>
    <message>
        <source>write &quot;sqlite:postern.db&quot; or &quot;postgresql://host/database&quot;</source>
        <translation>اكتب &quot;sqlite:postern.db&quot; أو &quot;postgresql://host/database&quot;</translation>
    </message>
    <message>
        <source>write &quot;unix:/run/user/1000/postern&quot;</source>
        <translation>اكتب &quot;unix:/run/user/1000/postern&quot;</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>اكتب %1</translation>
    </message>
    <message>
        <source>write %1 = &quot;…&quot;</source>
        <translation>اكتب %1 = &quot;…&quot;</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>اكتب %1 = %2</translation>
    </message>
    <message>
        <source>write %1 headers</source>
        <translation>اكتب عناوين %1</translation>
    </message>
    <message>
        <source>write %1, or letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and *</source>
        <translation>اكتب %1، أو حروفًا وأرقامًا و&quot;.&quot; و&quot;_&quot; و&quot;-&quot; و*</translation>
    </message>
    <message>
        <source>write %1, or name the parts as in %2</source>
        <translation>اكتب %1، أو سمّ الأجزاء كما في %2</translation>
    </message>
    <message>
        <source>write 0.0.0.0 or [::] for every interface</source>
        <translation>اكتب 0.0.0.0 أو [::] لكل الواجهات</translation>
    </message>
    <message>
        <source>write KEY = VALUE lines under [table] headers</source>
        <translation>اكتب أسطر مفتاح = قيمة تحت عناوين [جدول]</translation>
    </message>
    <message>
        <source>write KEY = VALUE, with strings in double quotes and lists in [brackets]</source>
        <translation>اكتب مفتاح = قيمة، مع السلاسل بين علامتي اقتباس مزدوجتين والقوائم بين [قوسين]</translation>
    </message>
    <message>
        <source>write a duration from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>اكتب مدة من &quot;%1&quot; إلى &quot;%2&quot;</translation>
    </message>
    <message>
        <source>write a name of the time-zone database, like Europe/Berlin or UTC</source>
        <translation>اكتب اسمًا من قاعدة بيانات المناطق الزمنية، مثل Europe/Berlin أو UTC</translation>
    </message>
    <message>
        <source>write a number and ms, s, m, h or d, like &quot;%1&quot;</source>
        <translation>اكتب رقمًا ثم ms أو s أو m أو h أو d، مثل &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write a number from %1 to %2</source>
        <translation>اكتب رقمًا من %1 إلى %2</translation>
    </message>
    <message>
        <source>write a port like 6432; 0 takes any that is free</source>
        <translation>اكتب منفذًا مثل 6432؛ والرقم 0 يأخذ أي منفذ متاح</translation>
    </message>
    <message>
        <source>write a value or remove the key</source>
        <translation>اكتب قيمة أو أزل المفتاح</translation>
    </message>
    <message>
        <source>write action = &quot;approve&quot; or remove the key</source>
        <translation>اكتب action = &quot;approve&quot; أو أزل المفتاح</translation>
    </message>
    <message>
        <source>write at most 100 characters without quotes</source>
        <translation>اكتب 100 حرف على الأكثر دون علامات اقتباس</translation>
    </message>
    <message>
        <source>write at most 500 bytes: it stands in the error that clients get</source>
        <translation>اكتب 500 بايت على الأكثر: يظهر في الخطأ الذي يصل إلى العملاء</translation>
    </message>
    <message>
        <source>write at most 63 letters, digits, &quot;_&quot;, &quot;-&quot; or &quot;.&quot;, beginning with a letter or digit</source>
        <translation>اكتب 63 على الأكثر من الحروف والأرقام و&quot;_&quot; و&quot;-&quot; و&quot;.&quot;، تبدأ بحرف أو رقم</translation>
    </message>
    <message>
        <source>write it as in %1</source>
        <translation>اكتبه كما في %1</translation>
    </message>
    <message>
        <source>write it on one line of printable text</source>
        <translation>اكتبه في سطر واحد من نص قابل للطباعة</translation>
    </message>
    <message>
        <source>write keys with dots between, like &quot;billing.iban&quot;; a key with other characters in double quotes</source>
        <translation>اكتب مفاتيح بينها نقاط، مثل &quot;billing.iban&quot;؛ والمفتاح ذو الحروف الأخرى بين علامتي اقتباس مزدوجتين</translation>
    </message>
    <message>
        <source>write method = &quot;partial&quot; or remove the key</source>
        <translation>اكتب method = &quot;partial&quot; أو أزل المفتاح</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>اكتب واحدًا من %1</translation>
    </message>
    <message>
        <source>write parameter=value pairs with spaces between, like host=db.internal dbname=app</source>
        <translation>اكتب أزواج معامل=قيمة بينها مسافات، مثل host=db.internal dbname=app</translation>
    </message>
    <message>
        <source>write ports = [8400, 8401]</source>
        <translation>اكتب ports = [8400, 8401]</translation>
    </message>
    <message>
        <source>write schema.table, with * for any</source>
        <translation>اكتب schema.table، مع * لأيٍّ كان</translation>
    </message>
    <message>
        <source>write schema.table.column at most</source>
        <translation>اكتب schema.table.column على الأكثر</translation>
    </message>
    <message>
        <source>write such a part in double quotes, like public.&quot;User Data&quot;</source>
        <translation>اكتب هذا الجزء بين علامتي اقتباس مزدوجتين، مثل public.&quot;User Data&quot;</translation>
    </message>
    <message>
        <source>write the address of the provider&apos;s SingleSignOnService for HTTP-Redirect</source>
        <translation>اكتب عنوان SingleSignOnService للموفّر لأجل HTTP-Redirect</translation>
    </message>
    <message>
        <source>write the name in plain letters</source>
        <translation>اكتب الاسم بحروف عادية</translation>
    </message>
    <message>
        <source>write the provider&apos;s entityID exactly as its metadata has it</source>
        <translation>اكتب entityID الموفّر تمامًا كما في بياناته الوصفية</translation>
    </message>
    <message>
        <source>write the provider&apos;s issuer exactly as its tokens have it, like &quot;https://login.example.com&quot;</source>
        <translation>اكتب جهة الإصدار تمامًا كما في رموز الموفّر، مثل &quot;https://login.example.com&quot;</translation>
    </message>
    <message>
        <source>write the provider&apos;s signing certificate as PEM, between three double quotes</source>
        <translation>اكتب شهادة توقيع الموفّر بصيغة PEM بين ثلاث علامات اقتباس مزدوجة</translation>
    </message>
    <message>
        <source>write the table&apos;s name in [brackets] on a line of its own</source>
        <translation>اكتب اسم الجدول بين [قوسين] في سطر مستقل</translation>
    </message>
    <message>
        <source>write what `postern policy key` prints on the administrator&apos;s machine</source>
        <translation>اكتب ما يطبعه `postern policy key` على جهاز المسؤول</translation>
    </message>
    <message>
        <source>write { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>اكتب { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>write { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PATH&quot; } or { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>اكتب { keychain = &quot;NAME&quot; } أو { env = &quot;VARIABLE&quot; } أو { file = &quot;PATH&quot; } أو { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>it has more than one %1</source>
        <translation>فيه أكثر من %1 واحد</translation>
    </message>
    <message>
        <source>it has more than one element in it, or a DTD</source>
        <translation>إنه يحتوي على أكثر من عنصر، أو على DTD</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>ليس فيه %1</translation>
    </message>
    <message>
        <source>its %1 is not a time</source>
        <translation>قيمة %1 فيه ليست وقتًا</translation>
    </message>
    <message>
        <source>its NameID is a different one each time (transient); have the provider send a persistent one</source>
        <translation>قيمة NameID فيه تختلف كل مرة (transient)؛ اجعل الموفّر يرسل قيمة ثابتة (persistent)</translation>
    </message>
    <message>
        <source>its NameID is empty, too long, or not text</source>
        <translation>قيمة NameID فيه فارغة أو أطول من اللازم أو ليست نصًا</translation>
    </message>
    <message>
        <source>its NameID is of another provider or for somebody else</source>
        <translation>قيمة NameID فيه من موفّر آخر أو لطرف آخر</translation>
    </message>
    <message>
        <source>its assertion does not say for whom it is (Audience)</source>
        <translation>تأكيده لا يقول لمن هو (Audience)</translation>
    </message>
    <message>
        <source>its assertion does not say that anybody signed in (AuthnStatement)</source>
        <translation>تأكيده لا يقول إن أحدًا سجّل الدخول (AuthnStatement)</translation>
    </message>
    <message>
        <source>its assertion has a condition that is not known</source>
        <translation>في تأكيده شرط غير معروف</translation>
    </message>
    <message>
        <source>its assertion has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>انتهت صلاحية تأكيده (NotOnOrAfter)؛ أو ساعة هذا الجهاز خاطئة</translation>
    </message>
    <message>
        <source>its assertion is encrypted; have the provider sign it without encrypting it</source>
        <translation>تأكيده مشفّر؛ اجعل الموفّر يوقّعه دون تشفير</translation>
    </message>
    <message>
        <source>its assertion is for another address (Recipient)</source>
        <translation>تأكيده موجّه إلى عنوان آخر (Recipient)</translation>
    </message>
    <message>
        <source>its assertion does not answer this sign-in (InResponseTo)</source>
        <translation>تأكيده ليس ردًا على تسجيل الدخول هذا (InResponseTo)</translation>
    </message>
    <message>
        <source>its assertion is for somebody else (Audience)</source>
        <translation>تأكيده لطرف آخر (Audience)</translation>
    </message>
    <message>
        <source>its assertion is from the future (NotBefore); or this machine&apos;s clock is wrong</source>
        <translation>تأكيده من المستقبل (NotBefore)؛ أو ساعة هذا الجهاز خاطئة</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the connection failed; see whether the other side runs and the address is right</source>
        <translation>فشل الاتصال؛ تحقق من أن الطرف الآخر يعمل ومن صحة العنوان</translation>
    </message>
    <message>
        <source>the log-in was not accepted; see to user, password and rights</source>
        <translation>لم يُقبل تسجيل الدخول؛ تحقق من المستخدم وكلمة المرور والصلاحيات</translation>
    </message>
    <message>
        <source>the right to do this is missing; ask the owner for it</source>
        <translation>الصلاحية لذلك غير متوفرة؛ اطلبها من المالك</translation>
    </message>
    <message>
        <source>there is no such database; see to its name</source>
        <translation>لا توجد قاعدة بيانات كهذه؛ تحقق من اسمها</translation>
    </message>
    <message>
        <source>it was cancelled or took too long; try again</source>
        <translation>أُلغي أو استغرق وقتًا طويلًا؛ حاول مرة أخرى</translation>
    </message>
    <message>
        <source>the server is starting or shutting down; try again in a moment</source>
        <translation>الخادم قيد التشغيل أو الإيقاف؛ حاول بعد لحظة</translation>
    </message>
    <message>
        <source>there was not room enough for it; make room, or ask for less</source>
        <translation>لم يكن المتسع كافيًا؛ أفسح مكانًا أو اطلب أقل</translation>
    </message>
    <message>
        <source>what is stored is damaged or was changed; verify the store</source>
        <translation>المخزون تالف أو غُيّر؛ تحقق من المخزن</translation>
    </message>
    <message>
        <source>the server answered with error %1; its words say why</source>
        <translation>أجاب الخادم بالخطأ %1؛ كلماته تقول السبب</translation>
    </message>
    <message>
        <source>it was not accepted; see to what was entered</source>
        <translation>لم يُقبل؛ تحقق مما أُدخل</translation>
    </message>
    <message>
        <source>this computer could not do it; see to what it says, then try again</source>
        <translation>لم يستطع هذا الحاسوب ذلك؛ انظر ما يقوله ثم حاول مرة أخرى</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody else said</comment>
        <translation>‏«%1»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and in whose words</comment>
        <translation>‏%1 (%2)</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>‏%1.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>SQL</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>verdict</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>نوع الوكيل</translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>رقم العبارة</translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>قاعدة البيانات أو الوجهة</translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>مستخدم قاعدة البيانات</translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الفعل</translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>المدة</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>رسالة الخطأ</translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>منذ</translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>المعاملة</translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>تتضمن</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>اسم التطبيق</translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>العملية</translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>معرّف العملية</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>المُوافِق</translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>العمود</translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>العمود المقنَّع</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation>‏%1 أقل من %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation>‏%1 بحد أقصى %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation>‏%1 أكثر من %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation>‏%1 بحد أدنى %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation> أو </translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation>نص SQL يطابق ⁦/%1/⁩</translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation>نص SQL يحتوي على «%1»</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation>خلال آخر %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation>قبل أكثر من %1</translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation>رسالة الخطأ تحتوي على «%1»</translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation>تتضمن %1</translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation>الجلسة تبدأ بـ %1</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation>ليس (%1)</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation>، أو </translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation>، وأيضًا </translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>هل تقصد «%1»؟</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>لا يوجد حقل باسم «%1».</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>توجد قيمة ناقصة بعد «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation>‏«%1» ليست من قيم هذا الحقل.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>‏«%1» ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation>‏«%1» ليست مدة. اكتب 500ms أو 2s أو 5m.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation>‏«%1» ليس وقتًا. اكتب ‎-15m أو ‎-2h أو ‎2026-11-21 أو ‎2026-11-21T14:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation>‏«%1» لا يقبل الترتيب. استخدم نقطتين (:).</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>علامة الاقتباس الختامية ناقصة.</translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation>الشرطة المائلة الختامية للتعبير النمطي ناقصة.</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>التعبير النمطي غير صالح: %1.</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>القوس الختامي ناقص.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>هذا القوس لا يغلق شيئًا.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>هنا شيء ناقص.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>المرشّح طويل جدًا.</translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation>في المرشّح حدود أو أقواس أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>كل العبارات</translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation>المعروض: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation>مقنَّعة</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation>معلَّقة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation>محظورة</translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation>موافَق عليها</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation>منتهية المهلة</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation>مسموح بها</translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation>سُجّلت العبارة وأُعيد توجيهها؛ ولم تصل إجابتها بعد.</translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation>نُفّذت العبارة؛ واستُبدلت قيم الأعمدة المقنَّعة قبل أن يتسلمها العميل.</translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation>تشترط قاعدة الموافقة؛ العبارة تنتظر ولم تُنفَّذ.</translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation>حظرت قاعدة هذه العبارة؛ ولم تصل إلى قاعدة البيانات.</translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation>رفض أحد المُوافِقين العبارة؛ ولم تصل إلى قاعدة البيانات.</translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation>اشترطت قاعدة الموافقة ومنحها أحد المُوافِقين.</translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation>لم يتخذ أحد قرارًا قبل أن يتخلى العميل عن الانتظار أو تنتهي مهلة الطلب؛ ولم تُنفَّذ العبارة.</translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation>لم تعترض أي قاعدة، لكن العبارة انتهت بخطأ.</translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation>لم تعترض أي قاعدة؛ ونُفّذت العبارة.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>‏%1 ميكرو ث</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>‏%1 ملي ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>‏%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>‏%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>‏%1 س %2 د</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>وكيل ذكاء اصطناعي</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation>مؤكد: أبلغت به نواة النظام مع المقبس</translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation>مرجّح: عُثر عليه في جدول المقابس لدى نواة النظام</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>لم يُعثر عليه</translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>transaction</comment>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>a statement</comment>
        <translation>مميَّزة</translation>
    </message>
</context>
<context>
    <name>postern::ui::AboutDialog</name>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>The small gate between AI agents and PostgreSQL: every statement is tied to a person, checked against a policy, masked on the way back, and recorded before it reaches the database.</source>
        <translation>البوابة الصغيرة بين وكلاء الذكاء الاصطناعي وPostgreSQL: تُربط كل عبارة بشخص، وتُفحص وفق سياسة، وتُقنَّع في طريق العودة، وتُسجَّل قبل أن تصل إلى قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation>في القائمة: العبارة التالية، السابقة</translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation>في القائمة: العبارة الموسومة التالية، السابقة</translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation>في القائمة: الانتقال إلى الأحدث ومتابعته</translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation>في القائمة: عدم تحديد شيء</translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation>في القائمة: أي حرف آخر يُكتب في المرشّح</translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation>في المرشّح: المرشّحات السابقة واللاحقة</translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation>السهم لأعلى،  السهم لأسفل</translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation>في المرشّح: مسحه، ثم العودة إلى القائمة</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>حول Postern</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>In a request: approve it</source>
        <translation>في طلب: الموافقة عليه</translation>
    </message>
    <message>
        <source>In a request: write why, to deny it</source>
        <translation>في طلب: كتابة السبب لرفضه</translation>
    </message>
    <message>
        <source>On the timeline: play, and pause</source>
        <translation>على الخط الزمني: التشغيل والإيقاف المؤقت</translation>
    </message>
    <message>
        <source>On the timeline: previous, next statement</source>
        <translation>على الخط الزمني: العبارة السابقة، التالية</translation>
    </message>
    <message>
        <source>On the timeline: previous, next flagged statement</source>
        <translation>على الخط الزمني: العبارة المميّزة السابقة، التالية</translation>
    </message>
    <message>
        <source>On the timeline: larger, smaller, the whole session</source>
        <translation>على الخط الزمني: تكبير، تصغير، الجلسة كاملة</translation>
    </message>
    <message>
        <source>In a list: mark the statement, write a note on it</source>
        <translation>في قائمة: تمييز العبارة، وكتابة ملاحظة عليها</translation>
    </message>
    <message>
        <source>In a table: copy the chosen rows</source>
        <translation>في جدول: نسخ الصفوف المختارة</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>column: what a shortcut does</comment>
        <translation>الإجراء</translation>
    </message>
</context>
<context>
    <name>postern::ui::AccessDialog</name>
    <message>
        <source>printed the events</source>
        <translation>طبع الأحداث</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>صدَّر</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>أعاد التشغيل</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>كتب ملاحظة</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>وضع علامة</translation>
    </message>
    <message>
        <source>put a policy into force</source>
        <translation>فعَّل سياسة</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>session %1, statement %2</source>
        <translation>الجلسة %1، العبارة %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>الجلسة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>لا جلسات</numerusform>
            <numerusform>جلسة واحدة</numerusform>
            <numerusform>جلستان</numerusform>
            <numerusform>%n جلسات</numerusform>
            <numerusform>%n جلسة</numerusform>
            <numerusform>%n جلسة</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>المرشّح: %1</translation>
    </message>
    <message>
        <source>Who looked at recordings</source>
        <translation>من اطّلع على التسجيلات</translation>
    </message>
    <message>
        <source>Which recordings</source>
        <translation>أي تسجيلات</translation>
    </message>
    <message>
        <source>The session that is shown</source>
        <translation>الجلسة المعروضة</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>كل التسجيلات</translation>
    </message>
    <message>
        <source>Accesses, the newest first</source>
        <translation>عمليات الاطلاع، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column</comment>
        <translation>من</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>من أين</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>column</comment>
        <translation>الفعل</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>column</comment>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>تجري القراءة من المخزن…</translation>
    </message>
    <message>
        <source>Nobody looked yet.</source>
        <translation>لم يطّلع أحد بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>لا توجد عمليات اطلاع. كل منها مرتبط بما قبله؛ يُظهر postern verify أي تعديل.</numerusform>
            <numerusform>تُعرض عملية اطلاع واحدة. كل منها مرتبط بما قبله؛ يُظهر postern verify أي تعديل.</numerusform>
            <numerusform>تُعرض عمليتا اطلاع. كل منهما مرتبطة بما قبلها؛ يُظهر postern verify أي تعديل.</numerusform>
            <numerusform>تُعرض %n عمليات اطلاع. كل منها مرتبط بما قبله؛ يُظهر postern verify أي تعديل.</numerusform>
            <numerusform>تُعرض %n عملية اطلاع. كل منها مرتبط بما قبله؛ يُظهر postern verify أي تعديل.</numerusform>
            <numerusform>تُعرض %n عملية اطلاع. كل منها مرتبط بما قبله؛ يُظهر postern verify أي تعديل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a shared store you see what was done with your own role; an auditor sees all.</source>
        <translation>في المخزن المشترك ترى ما جرى بدورك أنت؛ أما المدقّق فيرى كل شيء.</translation>
    </message>
    <message>
        <source>removed a mark</source>
        <translation>أزال علامة</translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation>إضافة وكيل</translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation>يسجّل الوكيل الدخول إلى Postern بمفتاح خاص به. أعطِ كل عميل مفتاحًا، لتعرف من فعل ماذا ولتتمكن من إبطال مفتاح دون المساس بالبقية.</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>مثال: copilot-shop</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>وكيل ذكاء اصطناعي</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>شخص</translation>
    </message>
    <message>
        <source>every target</source>
        <translation>كل الوجهات</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>بعد يوم واحد</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يومًا</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>يمكنه الوصول إلى</translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation>انتهاء صلاحية المفتاح</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>إضافة الوكيل</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation>هذه هي المرة الوحيدة التي يظهر فيها المفتاح. يحتفظ Postern بما يتحقق به منه، لا بالمفتاح نفسه. انسخه الآن، أو انسخ سطرًا لعميلك يتضمنه.</translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation>مفتاح الوكيل</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>نسخ المفتاح</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>لقد نسخته</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>مفتاح %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation>كل الوجهات</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation>أُبطل في %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation>انتهت صلاحيته في %1</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation>نشط حتى %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>النوع</translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation>يمكنه الوصول إلى</translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation>يعمل لحساب</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>لا عبارات تنتظر الموافقة</numerusform>
            <numerusform>عبارة واحدة تنتظر الموافقة</numerusform>
            <numerusform>عبارتان تنتظران الموافقة</numerusform>
            <numerusform>%n عبارات تنتظر الموافقة</numerusform>
            <numerusform>%n عبارة تنتظر الموافقة</numerusform>
            <numerusform>%n عبارة تنتظر الموافقة</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation>أحدثها من الوكيل %1، إلى %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>لا شيء ينتظر الموافقة</translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation>تظهر هنا العبارة التي تعلّقها قاعدة، مع كل ما ستمسّه، إلى أن يتخذ أحد قرارًا. وما تقرر يبقى مدة.</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>طلبات الموافقة</translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation>يحتوي هذا النص على محارف تخفي ما يقوله أو تغيّر ترتيبه؛ وهي معروضة بالشكل ⁦[U+…]⁩.</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>العبارة</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>عن الطلب</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation>رفض وإنهاء الجلسة</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 دقيقة</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 ساعات</translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation>الموافقة مرة واحدة</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation>تُنفَّذ في معاملة يُتراجع عنها…</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>لم يُقَس: %1.</translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation>تعليق (تشترطه القاعدة)</translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation>لا يمكنك اتخاذ قرار في هذا الطلب: %1.</translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation>العبارات ذات الشكل نفسه، من الشخص نفسه والوكيل نفسه</translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation>تُمنح الموافقة لعبارة كهذه كل مرة على حدة</translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation>ينفّذ العبارة في معاملة يُتراجع عنها، ويعرض ما غيّرته. وتحتفظ بأقفالها في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>لم يُتخذ قرار: %1.</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>عرض القواعد</translation>
    </message>
    <message>
        <source>Approve similar for…</source>
        <translation>الموافقة على المماثلة لمدة…</translation>
    </message>
    <message>
        <source>Comment: sent to the client and recorded</source>
        <translation>تعليق: يُرسل إلى العميل ويُسجَّل</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation>إضافة قناع</translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation>يُضاف هذا إلى %1. ويبقى كل ما عداه في الملف كما هو. تسري القاعدة بدءًا من العبارة التالية في كل جلسة.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>إضافة القاعدة</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>إزالة «%1» من المرشّح</translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation>إزالة حد المرشّح %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>البحث عن أمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation>ما الذي تريد فعله أو رؤيته؟</translation>
    </message>
    <message>
        <source>Nothing matches these letters.</source>
        <translation>لا شيء يطابق هذه الأحرف.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation>وجّه وكيلك إلى هنا</translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation>يسجّل كل وكيل الدخول بمفتاح خاص به، لتعرف من فعل ماذا. يظهر المفتاح الآن ولن يظهر ثانية: يحتفظ Postern فقط بما يتحقق به منه.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>إنشاء مفتاح</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>اسم الوكيل</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>مثال: copilot-shop</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation>تتضمن السطور مفتاح %1. انسخ السطر الخاص بعميلك، أو ضعه في ملفه.</translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without a name they hold a placeholder.</source>
        <translation>سمِّ الوكيل للحصول على أسطر تعمل كما هي. وبدون اسم تحتوي على نص بديل.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation>في سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>في متغير بيئة</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>في ملف</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>من أمر</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>غير مطلوبة</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation>وجّه عميلًا إلى هنا</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>نقطة الاستماع</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الوكلاء</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>إبطال…</translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation>إبطال الوكيل المحدد</translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation>إضافة وكيل…</translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation>إضافة وكيل</translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation>لا يوجد وكلاء بعد. أضف وكيلًا: يحصل على مفتاح خاص به ويمكنه الاتصال فورًا.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>باسم المستخدم</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>نقاط الاستماع</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>فشل: %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>تستمع</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>قيد البدء</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation>تتعذر قراءة الوكلاء</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>إبطال %1؟</translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation>يتوقف مفتاحه عن العمل نهائيًا وتنتهي جلساته المفتوحة فورًا. وتبقى التسجيلات. للسماح له بالدخول ثانية، أضفه من جديد: يحصل على مفتاح جديد.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation>لم يُبطَل الوكيل</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>agent</comment>
        <translation>لا يوجد بعد</translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>السطور المتغيرة</translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدّم التصدير</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>التصدير إلى %1</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>أُلغي التصدير؛ ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation>التسجيل ليس كما كُتب: شغّل postern verify.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>حُفظ %1، %2 حدث. SHA-256 %3</numerusform>
            <numerusform>حُفظ %1، حدث واحد (%2). SHA-256 %3</numerusform>
            <numerusform>حُفظ %1، حدثان (%2). SHA-256 %3</numerusform>
            <numerusform>حُفظ %1، %2 أحداث. SHA-256 %3</numerusform>
            <numerusform>حُفظ %1، %2 حدثًا. SHA-256 %3</numerusform>
            <numerusform>حُفظ %1، %2 حدث. SHA-256 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>word, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>word, number, note</comment>
        <translation>‏%1: %2، %3</translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation>تصفية العبارات</translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation>المرشّح: كلمات في نص SQL، أو verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation>‏%1 (عند المحرف %2)</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation>إعداد Postern</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation>يغلق هذه النافذة؛ وتُستأنف من «ملف» ثم «إعداد Postern…»</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>تخطي هذه الخطوة</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation>العبارة الأولى</translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation>مشاهدتها مباشرة</translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation>إنهاء دون انتظار</translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation>في انتظار العبارة الأولى…</translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation>لم يرسل %1 شيئًا بعد.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation>‏%1 على %2</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>مسجَّلة</translation>
    </message>
    <message>
        <source>Your agent goes through Postern.</source>
        <translation>وكيلك يمر عبر Postern.</translation>
    </message>
    <message>
        <source>Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation>دع وكيلك ينفّذ استعلامًا، أو نفّذ SELECT 1 في عميلك. تظهر العبارة هنا أثناء تنفيذها.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message>
        <source>Text of the policy for all gateways</source>
        <translation>نص السياسة لجميع البوابات</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>نشر…</translation>
    </message>
    <message>
        <source>Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] and [[detect]]. Everything else stays in each gateway&apos;s own file.</source>
        <translation>القواعد والأقنعة والكواشف لكل بوابة: [policy] و[[rule]] و[approvals] و[[mask]] و[[detect]]. كل ما عدا ذلك يبقى في ملف كل بوابة.</translation>
    </message>
    <message>
        <source>The text cannot be published</source>
        <translation>لا يمكن نشر النص</translation>
    </message>
    <message>
        <source>This becomes the policy of every gateway that shares this store, for the next statement of every session. It is signed with this installation&apos;s key.</source>
        <translation>يصبح هذا سياسة كل بوابة تشارك هذا المخزن، بدءًا من العبارة التالية في كل جلسة. ويوقَّع بمفتاح هذا التثبيت.</translation>
    </message>
    <message>
        <source>✓ As published: %1</source>
        <translation>✓ كما نُشر: %1</translation>
    </message>
    <message>
        <source>✓ Valid, not published yet: %1</source>
        <translation>✓ صالح، لم يُنشر بعد: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>لا مشكلات. لا يمكن نشر شيء حتى يصبح النص صالحًا؛ ويبقى الساري.</numerusform>
            <numerusform>مشكلة واحدة. لا يمكن نشر شيء حتى يصبح النص صالحًا؛ ويبقى الساري.</numerusform>
            <numerusform>مشكلتان. لا يمكن نشر شيء حتى يصبح النص صالحًا؛ ويبقى الساري.</numerusform>
            <numerusform>%n مشكلات. لا يمكن نشر شيء حتى يصبح النص صالحًا؛ ويبقى الساري.</numerusform>
            <numerusform>%n مشكلة. لا يمكن نشر شيء حتى يصبح النص صالحًا؛ ويبقى الساري.</numerusform>
            <numerusform>%n مشكلة. لا يمكن نشر شيء حتى يصبح النص صالحًا؛ ويبقى الساري.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>يعود النص إلى ما هو منشور. التراجع (Ctrl+Z) يعيد تغييراتك.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetPanel</name>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>السطور</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>الإصدارات المنشورة</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Judges by</source>
        <translation>تحكم وفق</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Gateways and the version that each judges by</source>
        <translation>البوابات والإصدار الذي تحكم كل منها وفقه</translation>
    </message>
    <message>
        <source>Put this version in force again…</source>
        <translation>إعادة تفعيل هذا الإصدار…</translation>
    </message>
    <message>
        <source>No policy is published: every gateway judges by its own file alone.</source>
        <translation>لا توجد سياسة منشورة: كل بوابة تحكم وفق ملفها وحده.</translation>
    </message>
    <message>
        <source>What is published here is believed by gateways whose [store] administrators names this installation&apos;s key, %1. This gateway&apos;s file does not.</source>
        <translation>ما يُنشر هنا تصدّقه البوابات التي يذكر [store] administrators فيها مفتاح هذا التثبيت، %1. ملف هذه البوابة لا يذكره.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>its own file alone</source>
        <translation>ملفها وحده</translation>
    </message>
    <message>
        <source>Database role %1</source>
        <translation>دور قاعدة البيانات %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>⁦+%1 −%2⁩</translation>
    </message>
    <message>
        <source>not believed: %1</source>
        <translation>غير موثوق: %1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Stored as the database role %1</source>
        <translation>خُزّن بدور قاعدة البيانات %1</translation>
    </message>
    <message>
        <source>The version cannot be published</source>
        <translation>لا يمكن نشر الإصدار</translation>
    </message>
    <message>
        <source>The text of version %1 becomes the policy of every gateway again, as a new version.</source>
        <translation>يصبح نص الإصدار %1 سياسة كل بوابة من جديد، كإصدار جديد.</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>عودة إلى الإصدار %1</translation>
    </message>
    <message>
        <source>Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.</source>
        <translation>الإصدار %1 هو الأحدث. البوابات التي تحكم به إلى جانب ملفاتها: %2 من %3.</translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation>إيقاف العر&amp;ض مؤقتًا</translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation>متابعة أ&amp;حدث عبارة</translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation>الانتقال إلى الأ&amp;حدث</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>إفرا&amp;غ العرض</translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation>إفراغ العرض: تبقى التسجيلات</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>المر&amp;شّح</translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation>مرشّحات م&amp;سمّاة…</translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation>إخ&amp;فاء العبارات الروتينية</translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation>يستبعد من العرض BEGIN وCOMMIT وSET وSHOW وما شابهها، ما لم تنطبق عليها قاعدة أو تفشل</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>العبارة التالية</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>العبارة السابقة</translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation>العبارة ال&amp;موسومة التالية</translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation>العبارة الموسومة السابقة</translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation>التالية في ال&amp;جلسة نفسها</translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation>السابقة في الجلسة نفسها</translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation>التفا&amp;صيل إلى الجانب</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>&amp;نسخ SQL</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>المرشّحات المسمّاة</translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation>العبارات المباشرة</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation>عدد العبارات المعروضة</translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها.</translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها؛ ولا عبارات تنتظر العرض.</numerusform>
            <numerusform>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها؛ وتنتظر عبارة واحدة العرض.</numerusform>
            <numerusform>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها؛ وتنتظر عبارتان العرض.</numerusform>
            <numerusform>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها؛ وتنتظر %n عبارات العرض.</numerusform>
            <numerusform>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها؛ وتنتظر %n عبارة العرض.</numerusform>
            <numerusform>العرض متوقف مؤقتًا. يستمر تنفيذ العبارات وتسجيلها؛ وتنتظر %n عبارة العرض.</numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation>العرض متوقف مؤقتًا.</translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation>عبارات روتينية فقط حتى الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>لا عبارات مخفية عن المعاملات والإعدادات.</numerusform>
            <numerusform>عبارة واحدة عن المعاملات والإعدادات مخفية.</numerusform>
            <numerusform>عبارتان عن المعاملات والإعدادات مخفيتان.</numerusform>
            <numerusform>%n عبارات عن المعاملات والإعدادات مخفية.</numerusform>
            <numerusform>%n عبارة عن المعاملات والإعدادات مخفية.</numerusform>
            <numerusform>%n عبارة عن المعاملات والإعدادات مخفية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>إظهارها</translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>لا توجد عبارة تطابق المرشّح</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>لا يخفي المرشّح أي عبارة.</numerusform>
            <numerusform>يخفي المرشّح عبارة واحدة.</numerusform>
            <numerusform>يخفي المرشّح عبارتين.</numerusform>
            <numerusform>يخفي المرشّح %n عبارات.</numerusform>
            <numerusform>يخفي المرشّح %n عبارة.</numerusform>
            <numerusform>يخفي المرشّح %n عبارة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح المرشّح</translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation>العرض متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation>يستمر تنفيذ العبارات وتسجيلها. استأنف العرض لتراها هنا.</translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation>العرض فارغ</translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation>تبقى التسجيلات. وما يُنفَّذ من الآن فصاعدًا يظهر هنا.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>استعادة العبارات</numerusform>
            <numerusform>استعادة عبارة واحدة</numerusform>
            <numerusform>استعادة عبارتين</numerusform>
            <numerusform>استعادة %n عبارات</numerusform>
            <numerusform>استعادة %n عبارة</numerusform>
            <numerusform>استعادة %n عبارة</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation>في انتظار العبارة الأولى</translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation>صِل وكيلًا بـ Postern لتظهر هنا كل عبارة ينفّذها في أثناء تنفيذها.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>عرض طريقة الاتصال</translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>لا جديد – الانتقال إلى الأحدث (End)</numerusform>
            <numerusform>عبارة جديدة – الانتقال إلى الأحدث (End)</numerusform>
            <numerusform>عبارتان جديدتان – الانتقال إلى الأحدث (End)</numerusform>
            <numerusform>%n عبارات جديدة – الانتقال إلى الأحدث (End)</numerusform>
            <numerusform>%n عبارة جديدة – الانتقال إلى الأحدث (End)</numerusform>
            <numerusform>%n عبارة جديدة – الانتقال إلى الأحدث (End)</numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation>إفراغ العرض</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>العبارات: %1 من %2</numerusform>
            <numerusform>العبارات: %1 من %2</numerusform>
            <numerusform>العبارات: %1 من %2</numerusform>
            <numerusform>العبارات: %1 من %2</numerusform>
            <numerusform>العبارات: %1 من %2</numerusform>
            <numerusform>العبارات: %1 من %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>الأقدم في الجلسات: %1</numerusform>
            <numerusform>الأقدم في الجلسات: %1</numerusform>
            <numerusform>الأقدم في الجلسات: %1</numerusform>
            <numerusform>الأقدم في الجلسات: %1</numerusform>
            <numerusform>الأقدم في الجلسات: %1</numerusform>
            <numerusform>الأقدم في الجلسات: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>عبارات جاءت أسرع من أن تُعرض: %1؛ كلها مسجَّلة</numerusform>
            <numerusform>عبارات جاءت أسرع من أن تُعرض: %1؛ كلها مسجَّلة</numerusform>
            <numerusform>عبارات جاءت أسرع من أن تُعرض: %1؛ كلها مسجَّلة</numerusform>
            <numerusform>عبارات جاءت أسرع من أن تُعرض: %1؛ كلها مسجَّلة</numerusform>
            <numerusform>عبارات جاءت أسرع من أن تُعرض: %1؛ كلها مسجَّلة</numerusform>
            <numerusform>عبارات جاءت أسرع من أن تُعرض: %1؛ كلها مسجَّلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation>التقنيع</translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation>الموافقات (%1)</translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation>(%1) Postern</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>لا عبارات تنتظر الموافقة</numerusform>
            <numerusform>عبارة واحدة تنتظر الموافقة</numerusform>
            <numerusform>عبارتان تنتظران الموافقة</numerusform>
            <numerusform>%n عبارات تنتظر الموافقة</numerusform>
            <numerusform>%n عبارة تنتظر الموافقة</numerusform>
            <numerusform>%n عبارة تنتظر الموافقة</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation>عبارة من الوكيل %1 إلى %2 تنتظر الموافقة.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>تم تسجيل الدخول باسم</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>تستمع على %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>لا تستمع</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>فشل: %1</translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation>التسجيل متأخر؛ الجلسات تنتظر</translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation>تُستأنف العبارات حالما يلحق المخزن بها.</translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation>المخزن غير متاح؛ التسجيل جارٍ في دفتر اليومية</translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation>فشل التسجيل؛ لا يُعاد توجيه أي شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>لا جلسات مفتوحة</numerusform>
            <numerusform>جلسة مفتوحة واحدة</numerusform>
            <numerusform>جلستان مفتوحتان</numerusform>
            <numerusform>%n جلسات مفتوحة</numerusform>
            <numerusform>%n جلسة مفتوحة</numerusform>
            <numerusform>%n جلسة مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation>‏%1: قاعدة البيانات %2 على %3</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>الوجهة %1</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>لا توجد وجهة</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>لا وجهات</numerusform>
            <numerusform>وجهة واحدة</numerusform>
            <numerusform>وجهتان</numerusform>
            <numerusform>%n وجهات</numerusform>
            <numerusform>%n وجهة</numerusform>
            <numerusform>%n وجهة</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation>تسجيل الدخول &amp;بحساب آخر…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;تسجيل الدخول…</translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation>‏%1 (حساب هذا الحاسوب)</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم يُسجَّل الدخول</translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation>لا يمكن للوكلاء تسجيل الدخول إلى أن يسجّل شخص ما الدخول (قائمة «ملف»).</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>لا مجموعات</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>المجموعات: %1</translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation>حتى %1، ثم يُجدَّد</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>تسجيل خروج %1؟</translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation>تنتهي فورًا الجلسات المفتوحة لهذه الهوية، ولا يمكن لوكلائها تسجيل الدخول.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation>إ&amp;عداد Postern…</translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation>إ&amp;ضافة وكيل…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>تسجيل ال&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعا&amp;دة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;نظرة عامة</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>م&amp;باشر</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>ال&amp;موافقات</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>ال&amp;جلسات</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>ال&amp;سياسة</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>الت&amp;قنيع</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>الا&amp;تصالات</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>الإ&amp;عدادات</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>الأعم&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>تحدي&amp;ث</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>الأوام&amp;ر…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>ال&amp;لوحة التالية</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>&amp;حول Postern</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>إجراء</translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation>العبارات إلى %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>مرشّح</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>‏%1 على %2، %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>جلسة</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>تستمع على %1</numerusform>
            <numerusform>تستمع على %1 وواحدة أخرى</numerusform>
            <numerusform>تستمع على %1 واثنتين أخريين</numerusform>
            <numerusform>تستمع على %1 و%n أخرى</numerusform>
            <numerusform>تستمع على %1 و%n أخرى</numerusform>
            <numerusform>تستمع على %1 و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export session…</source>
        <translation>&amp;تصدير الجلسة…</translation>
    </message>
    <message>
        <source>&amp;Try a policy…</source>
        <translation>ت&amp;جربة سياسة…</translation>
    </message>
    <message>
        <source>&amp;Verify the store…</source>
        <translation>ت&amp;حقق من المخزن…</translation>
    </message>
    <message>
        <source>Export what is &amp;listed…</source>
        <translation>تصدير ما في ال&amp;قائمة…</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>الممنوعة: %1</numerusform>
            <numerusform>الممنوعة: %1</numerusform>
            <numerusform>الممنوعة: %1</numerusform>
            <numerusform>الممنوعة: %1</numerusform>
            <numerusform>الممنوعة: %1</numerusform>
            <numerusform>الممنوعة: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation>ما ينبغي ألا يراه الوكلاء</translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation>أعمدة تبدو حساسة</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>جارٍ قراءة الكتالوج…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation>لا يوجد عمود يوحي اسمه بأنه حساس. يمكن لصفحة التقنيع أن تفحص البيانات أيضًا.</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>تقنيع الأعمدة…</numerusform>
            <numerusform>تقنيع عمود واحد…</numerusform>
            <numerusform>تقنيع عمودين…</numerusform>
            <numerusform>تقنيع %n أعمدة…</numerusform>
            <numerusform>تقنيع %n عمودًا…</numerusform>
            <numerusform>تقنيع %n عمود…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation>إضافة قناع</translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation>يُضاف هذا إلى التهيئة؛ ويبقى كل ما عداه.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>إضافة القاعدة</translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Untick what agents may see.</source>
        <translation>أسماء هذه الأعمدة توحي بأنها حساسة. يحصل الوكلاء على **** أو NULL بدل قيمها أينما ظهرت. أزل التحديد عمّا يجوز للوكلاء رؤيته.</translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation>التقنيع</translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation>قراءة القواعد والكتالوجات من جديد</translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation>القواعد وما تغطيه الآن</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>تغطي</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>باستثناء</translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation>قواعد التقنيع</translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation>أعمدة تبدو حساسة وهي غير مقنَّعة</translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation>فحص البيانات…</translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation>فحص البيانات بحثًا عن قيم حساسة</translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation>طريقة التقنيع</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>تقنيع…</translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation>تقنيع الأعمدة المحددة</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation>الأعمدة المقترحة</translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation>فحص البيانات؟</translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation>يقرأ Postern أول 100 صف من كل جدول باتصاله الخاص، في الأعمدة غير المقنَّعة التي يمكن أن تحتوي على نص، ويعدّ ما يبدو حساسًا. لا تُعرض أي قيمة ولا تُحفظ.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation>جارٍ فحص البيانات…</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>جارٍ قراءة الكتالوجات…</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>لا قواعد</numerusform>
            <numerusform>قاعدة واحدة</numerusform>
            <numerusform>قاعدتان</numerusform>
            <numerusform>%n قواعد</numerusform>
            <numerusform>%n قاعدة</numerusform>
            <numerusform>%n قاعدة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>لا أعمدة</numerusform>
            <numerusform>عمود واحد</numerusform>
            <numerusform>عمودان</numerusform>
            <numerusform>%n أعمدة</numerusform>
            <numerusform>%n عمودًا</numerusform>
            <numerusform>%n عمود</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation>المسارات %1 فقط</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>على %1 فقط</translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation>للوكلاء %1 فقط</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation>لا يوجد عمود بهذا الاسم في أي جدول أو عرض (view). تحقق من النمط.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation>لا كواشف. يعثر ‎[[detect]]‎ على البطاقات والمفاتيح والعناوين في أي قيمة.</translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation>يُكشف عنه في أي قيمة: %1</translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation>لا يوجد عمود آخر يبدو حساسًا من اسمه.</translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation>حدد أعمدة لتقنيعها معًا في قاعدة واحدة.</translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation>تتعذر إضافة القاعدة</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>لم يُغيَّر الملف</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>الأعمدة المغطاة: %1 من %2</numerusform>
            <numerusform>الأعمدة المغطاة: %1 من %2</numerusform>
            <numerusform>الأعمدة المغطاة: %1 من %2</numerusform>
            <numerusform>الأعمدة المغطاة: %1 من %2</numerusform>
            <numerusform>الأعمدة المغطاة: %1 من %2</numerusform>
            <numerusform>الأعمدة المغطاة: %1 من %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation>طمس (****)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>تجزئة (hash)</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>اسم مستعار</translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation>جزئي: أول %1، آخر %2</translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation>جزئي: أول %1</translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation>جزئي: آخر %1</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>كلمة مرور</translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation>سر أو رمز مميز</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>بطاقة دفع</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>حساب مصرفي</translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation>رقم هوية وطنية أو رقم ضريبي</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>عنوان بريد إلكتروني</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>تاريخ ميلاد</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>اسم شخص</translation>
    </message>
    <message>
        <source>health data</source>
        <translation>بيانات صحية</translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation>دخل أو ائتمان</translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation>رقم وثيقة</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>عنوان IP</translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation>‏%1 من %2 من القيم تحتوي على %3</translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation>الاسم يدل على %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>بلا لون</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation>المرشّحات المسمّاة</translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation>مرشّحات للعودة إليها. يأخذ الصف لون أول مرشّح هنا له لون ويطابق الصف؛ وتذكر تفاصيل العبارة أيها هو.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>المرشّح</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>المرشّح</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>يحتاج المرشّح إلى اسم ليُعثر عليه به.</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>مرشّح جديد</translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation>مرشّح جديد %1</translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation>الحد الأقصى لعدد المرشّحات: %1.</translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation>إزالة المرشّح</translation>
    </message>
</context>
<context>
    <name>postern::ui::NotesPanel</name>
    <message>
        <source>Marked</source>
        <translation>مميَّزة</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>إضافة الملاحظة</translation>
    </message>
    <message>
        <source>Notes on this statement</source>
        <translation>ملاحظات على هذه العبارة</translation>
    </message>
    <message>
        <source>Shows in lists, on the timeline and in exports (M)</source>
        <translation>تظهر في القوائم وعلى الخط الزمني وفي ما يُصدَّر (M)</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>What should whoever reads this recording know? A note stays: it cannot be changed.</source>
        <translation>ماذا ينبغي أن يعرف من يقرأ هذا التسجيل؟ الملاحظة تبقى: لا يمكن تغييرها.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>معدَّلة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, when</comment>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>No notes on this statement.</source>
        <translation>لا ملاحظات على هذه العبارة.</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>الفترة الزمنية</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>العبارات</translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation>يسرد جلسات هذه الفترة</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>المعلَّقة</translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation>يعرض ما ينتظر الموافقة، أو يسرد الجلسات التي عُلّق فيها شيء</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>الممنوعة</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation>يسرد الجلسات التي حُظرت أو رُفضت فيها عبارة</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation>يسرد الجلسات التي فشلت فيها عبارة</translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation>الإجابات المقنَّعة</translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation>يسرد الجلسات التي تلقت أعمدة مقنَّعة</translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation>ما يضيفه Postern</translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation>الوقت الذي يحتاج إليه Postern نفسه لكل عبارة، في المتوسط منذ بدء تشغيله. يسرد الجلسات التي فيها أبطأ جزء من عشرين من عبارات هذه الفترة</translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation>العبارات في الدقيقة</translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation>الوكلاء الأكثر نشاطًا</translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation>لا يوجد في هذه الفترة</translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation>العلاقات الأكثر استخدامًا</translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation>الأعمدة المقنَّعة المطلوبة</translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation>لم يُطلب أي عمود مقنَّع</translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation>يتعذر العدّ في المخزن: %1</translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation>لم يُنفَّذ شيء في هذه الفترة</translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation>‏%1: لم يرسل أي وكيل عبارة. صِل وكيلًا، أو اختر فترة أطول.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>عرض طريقة الاتصال</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>لا جلسات</numerusform>
            <numerusform>جلسة واحدة</numerusform>
            <numerusform>جلستان</numerusform>
            <numerusform>%n جلسات</numerusform>
            <numerusform>%n جلسة</numerusform>
            <numerusform>%n جلسة</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation>أحدث الجلسات فقط</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>لا تنتظر أي عبارة الآن</numerusform>
            <numerusform>عبارة واحدة تنتظر الآن</numerusform>
            <numerusform>عبارتان تنتظران الآن</numerusform>
            <numerusform>%n عبارات تنتظر الآن</numerusform>
            <numerusform>%n عبارة تنتظر الآن</numerusform>
            <numerusform>%n عبارة تنتظر الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation>لا تنتظر أي عبارة الآن</translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation>المحظورة %1، المرفوضة %2</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>من الخادم</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>لا أعمدة</numerusform>
            <numerusform>عمود واحد</numerusform>
            <numerusform>عمودان</numerusform>
            <numerusform>%n أعمدة</numerusform>
            <numerusform>%n عمودًا</numerusform>
            <numerusform>%n عمود</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation>لم يُنفَّذ شيء بعد</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>في المتوسط</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lists the sessions with such statements</source>
        <translation>يسرد الجلسات التي فيها عبارات كهذه</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>duration</comment>
        <translation>الوسيط %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation>المسموح بها</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation>الموافَق عليها</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation>المعلَّقة</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation>الممنوعة</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation>المتروكة</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation>تجربة على الأسبوع الماضي…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>تجاهل التغييرات…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>نص التهيئة</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>ما الخطأ في النص</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>الخطأ</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>ما ينبغي كتابته</translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation>ما كان هذا النص سيعلّقه أو يحظره أو يقنّعه مما سُجّل في الأيام السبعة الماضية</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>السطر %1، العمود %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation>✓ صالح، لم يُحفظ بعد: %1</translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation>✓ مطابق لما هو سارٍ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>لا مشكلات. لا يمكن حفظ شيء حتى يصبح النص صالحًا؛ ويبقى ما هو سارٍ.</numerusform>
            <numerusform>مشكلة واحدة. لا يمكن حفظ شيء حتى يصبح النص صالحًا؛ ويبقى ما هو سارٍ.</numerusform>
            <numerusform>مشكلتان. لا يمكن حفظ شيء حتى يصبح النص صالحًا؛ ويبقى ما هو سارٍ.</numerusform>
            <numerusform>%n مشكلات. لا يمكن حفظ شيء حتى يصبح النص صالحًا؛ ويبقى ما هو سارٍ.</numerusform>
            <numerusform>%n مشكلة. لا يمكن حفظ شيء حتى يصبح النص صالحًا؛ ويبقى ما هو سارٍ.</numerusform>
            <numerusform>%n مشكلة. لا يمكن حفظ شيء حتى يصبح النص صالحًا؛ ويبقى ما هو سارٍ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation>يتعذر حفظ النص</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>حفظ السياسة</translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation>هذا ما يتغير في %1. يسري بدءًا من العبارة التالية في كل جلسة، ويُحفظ في السجل التاريخي مع اسمك.</translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation>حفظ وبدء السريان</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>لم يُغيَّر الملف</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>تجاهل تغييراتك؟</translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>يعود النص كما هو في الملف. ويستعيد «تراجع» (Ctrl+Z) تغييراتك.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>أجزاء السياسة</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل التاريخي</translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation>عندما تنطبق عدة قواعد، تحسم أشدها؛ ولا أهمية لترتيبها.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>قواعد السياسة</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>تغيير القواعد…</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>سارية منذ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الكيفية</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>السطور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>إصدارات السياسة</translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation>نقل هذا النص إلى المحرّر</translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation>غُيّر الملف وهو غير صالح: السطر %1: %2. يبقى الإصدار السابق ساريًا؛ وتوضح علامة التبويب «النص» ما ينبغي كتابته.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>قواعدك</translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation>القواعد المدمجة</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation>‏%1 (مستبعدة)</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>⁦+%1 −%2⁩</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation>كل نص كان ساريًا، في سلسلة المخزن الموقّعة. اختر نصًا لترى ما غيّره.</translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation>استبدال ما تكتبه؟</translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation>في المحرّر تغييرات لم تُحفظ. يستعيدها «تراجع» (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation>تتعذر تجربة السياسة</translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation>لا يوجد ما تُجرَّب عليه</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>لم يُسجَّل شيء في الأيام السبعة الماضية.</translation>
    </message>
    <message>
        <source>None yet. Rules are written in the tab Text; the manual page postern.toml(5) lists what they can ask.</source>
        <translation>لا توجد قواعد بعد. تُكتب القواعد في علامة التبويب «النص»؛ وتسرد صفحة الدليل postern.toml(5) ما يمكن أن تشترطه.</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>جميع البوابات</translation>
    </message>
    <message>
        <source>Text for all</source>
        <translation>نص للجميع</translation>
    </message>
    <message>
        <source>The store lets administrators publish (postern_administrator).</source>
        <translation>يسمح المخزن للمديرين بالنشر (postern_administrator).</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>لا إصدار بعد</translation>
    </message>
    <message>
        <source>Every text of the policy that comes into force is kept here, with who put it there and when.</source>
        <translation>كل نص للسياسة يدخل حيّز التنفيذ يُحفظ هنا، مع من وضعه ومتى.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>عرض النص</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The agent is told: %1</source>
        <translation>يُقال للوكيل: %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>Try a policy</source>
        <translation>تجربة سياسة</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message>
        <source>blocked</source>
        <translation>محظورة</translation>
    </message>
    <message>
        <source>held</source>
        <translation>معلَّقة</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>مسموح بها</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>‏%1 بموجب %2</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>الآن: %1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>لم تعد: %1</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>تقدّم التجربة</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>ما الذي سيختلف</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>ستصبح</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>كانت</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>الأقنعة</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>عدد المرات</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>العبارة</translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation>جارٍ تجربة %1 على الجلسات المسجَّلة…</translation>
    </message>
    <message>
        <source>Trying it on recorded sessions…</source>
        <translation>تجري تجربتها على الجلسات المسجلة…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>تتعذر التجربة: %1</translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation>، أو أشد بحسب تقديرها</translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation>العبارة %1 من الجلسة %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many statements of so many sessions</comment>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>%1: nothing would be decided or masked otherwise.</source>
        <translation>‏%1: لن يُقرَّر أو يُقنَّع شيء على نحو مختلف.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
            <numerusform>العبارات: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 difference(s)</source>
        <translation>
            <numerusform>الفروق: %1</numerusform>
            <numerusform>الفروق: %1</numerusform>
            <numerusform>الفروق: %1</numerusform>
            <numerusform>الفروق: %1</numerusform>
            <numerusform>الفروق: %1</numerusform>
            <numerusform>الفروق: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>عبارات تعذّر الحكم عليها من جديد: %1.</numerusform>
            <numerusform>عبارات تعذّر الحكم عليها من جديد: %1.</numerusform>
            <numerusform>عبارات تعذّر الحكم عليها من جديد: %1.</numerusform>
            <numerusform>عبارات تعذّر الحكم عليها من جديد: %1.</numerusform>
            <numerusform>عبارات تعذّر الحكم عليها من جديد: %1.</numerusform>
            <numerusform>عبارات تعذّر الحكم عليها من جديد: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation>أين يجد الوكلاء Postern</translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation>يتصل الوكلاء بهذا الحاسوب بدلًا من قاعدة البيانات. يُكتب المنفذ في التهيئة ويبقى كما هو بعد كل إعادة تشغيل.</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>المنفذ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation>المنفذ على 127.0.0.1</translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation>يستمع Postern هنا بالفعل.</translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation>متاح. يعيد Postern تشغيل بوابته ليستمع عليه؛ وينقطع اتصال العملاء المتصلين.</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>مشغول: %1.</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>استخدام %1 بدلًا منه</translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation>تغيير المنفذ…</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>تغيير المنفذ</translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation>يعيد Postern تشغيل بوابته بعد ذلك ويواصل هنا. ويبقى كل ما عداه.</translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation>تغيير وإعادة تشغيل</translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation>درجة الصرامة</translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation>يمكنك تغيير أي قاعدة لاحقًا في صفحة السياسة، وتجربة التغيير أولًا على ما سُجّل.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>المراقبة</translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation>الحماية (موصى بها)</translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation>تُنفَّذ العبارات المعتادة. أما ما يُتلف البيانات، أو يغيّر التعريفات أو الصلاحيات، أو يكتب دون شرط أو في صفوف كثيرة، فينتظر شخصًا؛ وما يحاول الوصول إلى الخادم نفسه يُحظر.</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>الصرامة</translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation>تُنفَّذ القراءة. وتنتظر كل كتابة شخصًا، ويبقى محظورًا ما تحظره «الحماية». لبيئة الإنتاج.</translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation>تعيين السياسة</translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation>يُغيَّر هذا في التهيئة؛ وتبقى قواعدك الخاصة. يسري بدءًا من العبارة التالية في كل جلسة.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Who decides on what is held</source>
        <translation>من يبتّ في ما يُعلَّق</translation>
    </message>
    <message>
        <source>What nobody approves ends with an error after 25 seconds.</source>
        <translation>ما لا يوافق عليه أحد ينتهي بخطأ بعد 25 ثانية.</translation>
    </message>
    <message>
        <source>I do, on this computer</source>
        <translation>أنا، على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Groups that may approve</source>
        <translation>المجموعات التي يحق لها الموافقة</translation>
    </message>
    <message>
        <source>Groups of the identity provider, between commas: dba, support-leads</source>
        <translation>مجموعات موفّر الهوية، بينها فواصل: dba, support-leads</translation>
    </message>
    <message>
        <source>Nobody approves their own statement. Left empty, this stays as the configuration has it.</source>
        <translation>لا يوافق أحد على عبارته. إن تُرك فارغًا بقي كما في الإعدادات.</translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but an agent can still filter and sort by them. For getting to know what your agents do.</source>
        <translation>كل شيء يُنفَّذ وكل شيء يُسجَّل. لا يُعلَّق شيء ولا يُحظر؛ تخفي الأقنعة القيم في الإجابات، لكن الوكيل يظل قادرًا على التصفية والترتيب بحسبها. للتعرف على ما يفعله وكلاؤك.</translation>
    </message>
    <message>
        <source>Without an identity provider everybody is this computer&apos;s account, so nobody else could decide. Whatever runs under the account could approve too, such as an agent with a shell.</source>
        <translation>دون موفّر هوية يكون الجميع حساب هذا الحاسوب، فلا يستطيع أحد آخر أن يقرر. وكل ما يعمل تحت هذا الحساب يمكنه الموافقة أيضًا، كوكيل لديه صدفة أوامر.</translation>
    </message>
</context>
<context>
    <name>postern::ui::PublishDialog</name>
    <message>
        <source>Publish a policy</source>
        <translation>نشر سياسة</translation>
    </message>
    <message>
        <source>On what was recorded in the last seven days, beside this gateway&apos;s own file:</source>
        <translation>على ما سُجّل في الأيام السبعة الأخيرة، إلى جانب ملف هذه البوابة:</translation>
    </message>
    <message>
        <source>&amp;Why, for those who read the list:</source>
        <translation>السبب، لمن يقرأ القائمة:</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>توقيع ونشر</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>لم يُسجَّل شيء في الأيام السبعة الماضية.</translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>‏%1، لا عبارات</numerusform>
            <numerusform>‏%1، عبارة واحدة</numerusform>
            <numerusform>‏%1، عبارتان</numerusform>
            <numerusform>‏%1، %n عبارات</numerusform>
            <numerusform>‏%1، %n عبارة</numerusform>
            <numerusform>‏%1، %n عبارة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>، لا معلَّقة ولا ممنوعة منها</numerusform>
            <numerusform>، واحدة منها معلَّقة أو ممنوعة</numerusform>
            <numerusform>، اثنتان منها معلَّقتان أو ممنوعتان</numerusform>
            <numerusform>، %n منها معلَّقة أو ممنوعة</numerusform>
            <numerusform>، %n منها معلَّقة أو ممنوعة</numerusform>
            <numerusform>، %n منها معلَّقة أو ممنوعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation>مقنَّع بموجب %1: تلقى العميل هذا بدلًا من القيمة.</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>‏%1، مقنَّع</translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation>‏%1، مقنَّع بموجب %2</translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>‏%1 أو %2</translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation>تسترشد بأعمدة مقنَّعة</translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation>تنسخ أعمدة مقنَّعة إلى حيث لا يغطيها قناع</translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation>تخزّن قناعًا كأنه القيمة</translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation>تعيد أعمدة مقنَّعة</translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation>وكيل ذكاء اصطناعي</translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation>شخص</translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation>عميل من نوع غير معروف</translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation>‏COPY من برنامج على الخادم أو إليه</translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation>‏COPY من ملف على الخادم أو إليه</translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation>‏SET ROLE أو SET SESSION AUTHORIZATION</translation>
    </message>
    <message>
        <source>views of the server&apos;s configuration files</source>
        <translation>طرق عرض ملفات إعدادات الخادم</translation>
    </message>
    <message>
        <source>writes to PostgreSQL&apos;s own tables</source>
        <translation>الكتابة في جداول PostgreSQL الخاصة به</translation>
    </message>
    <message>
        <source>any statement</source>
        <translation>أي عبارة</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation> على %1</translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation> تستدعي %1</translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation> دون WHERE</translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation> مع WHERE</translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation> تشمل نحو %1 صف أو أكثر</translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation> تقرأ جدولًا كاملًا من %1 صف أو أكثر</translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation> %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation> في الوجهة %1</translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation>أحد أفراد %1</translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation>، عندما يرسلها %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> وهو </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation>، %1</translation>
    </message>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation>السماح بتنفيذ %1.</translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation>حظر %1.</translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation>تعليق %1 حتى يوافق عليها شخص ما.</translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation>تعليق %1 حتى تصدر الموافقة من %2.</translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation>التعليق الكتابي مطلوب.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>لا قواعد خاصة</numerusform>
            <numerusform>قاعدة خاصة واحدة</numerusform>
            <numerusform>قاعدتان خاصتان</numerusform>
            <numerusform>%n قواعد خاصة</numerusform>
            <numerusform>%n قاعدة خاصة</numerusform>
            <numerusform>%n قاعدة خاصة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>لا قواعد مدمجة</numerusform>
            <numerusform>قاعدة مدمجة واحدة</numerusform>
            <numerusform>قاعدتان مدمجتان</numerusform>
            <numerusform>%n قواعد مدمجة</numerusform>
            <numerusform>%n قاعدة مدمجة</numerusform>
            <numerusform>%n قاعدة مدمجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>لا أقنعة</numerusform>
            <numerusform>قناع واحد</numerusform>
            <numerusform>قناعان</numerusform>
            <numerusform>%n أقنعة</numerusform>
            <numerusform>%n قناعًا</numerusform>
            <numerusform>%n قناع</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation>لا يوافق أحد على عباراته</translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation>يمكن للجميع الموافقة على عباراتهم</translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation>محفوظة في وحدة التحكم</translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation>مقروءة من الملف</translation>
    </message>
    <message>
        <source>A statement that no rule matches is blocked.</source>
        <translation>العبارة التي لا تنطبق عليها أي قاعدة تُحظر.</translation>
    </message>
    <message>
        <source>A statement that no rule matches is held until somebody approves it.</source>
        <translation>العبارة التي لا تنطبق عليها أي قاعدة تُعلَّق إلى أن يوافق عليها أحد.</translation>
    </message>
    <message>
        <source>A statement that no rule matches runs.</source>
        <translation>العبارة التي لا تنطبق عليها أي قاعدة تُنفَّذ.</translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>column: number of blocked statements</comment>
        <translation>المحظورة</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>column: number of statements</comment>
        <translation>العبارات</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation>العلامة السابقة</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مفتاح المسافة</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>العبارة التالية</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Skip pauses</source>
        <translation>تخطي فترات التوقف</translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation>المتابعة فورًا حيث لم يحدث شيء لأكثر من ثانيتين</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length of a session</comment>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>العبارة السابقة</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation>الجلسات المسجَّلة</translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation>البحث عن الجلسات</translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation>تجربة سياسة…</translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation>ما كانت تهيئة معدّلة ستعلّقه أو تحظره أو تقنّعه مما هو مسجَّل هنا</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>اختر جلسة</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation>حفظ هذه الجلسة تقريرًا أو أسطر JSON قابلة للتحقق (Ctrl+E)</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>تتعذر قراءة المخزن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>لم يُسجَّل شيء بعد</translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation>تُحفظ هنا كل جلسة لكل وكيل، من تسجيل الدخول حتى الإغلاق.</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>‏%1 على %2، %3</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>تصدير الجلسة</translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation>تقرير PDF ‎(*.pdf)</translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation>تقرير في صفحة ويب ‎(*.html)</translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation>أسطر JSON قابلة للتحقق ‎(*.jsonl)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>جدول بيانات ‎(*.csv)</translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation>حزمة أدلة موقّعة ‎(*.zip)</translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation>تهيئة معدّلة</translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation>التهيئة ‎(*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Listed: what matches %1</source>
        <translation>المعروض: ما يطابق %1</translation>
    </message>
    <message>
        <source>Who looked…</source>
        <translation>من اطّلع…</translation>
    </message>
    <message>
        <source>Who viewed, exported or replayed recordings, and wrote notes</source>
        <translation>من عرض التسجيلات أو صدَّرها أو أعاد تشغيلها وكتب ملاحظات</translation>
    </message>
    <message>
        <source>No session is found</source>
        <translation>لم يُعثر على أي جلسة</translation>
    </message>
    <message>
        <source>No recorded session matches what is looked for.</source>
        <translation>لا توجد جلسة مسجَّلة تطابق ما يُبحث عنه.</translation>
    </message>
    <message>
        <source>Show every session</source>
        <translation>عرض كل الجلسات</translation>
    </message>
    <message>
        <source>Export all sessions that are listed</source>
        <translation>تصدير كل الجلسات المدرجة</translation>
    </message>
    <message>
        <source>OCSF events for a SIEM (*.ocsf)</source>
        <translation>أحداث OCSF لنظام SIEM ‎(*.ocsf)</translation>
    </message>
    <message>
        <source>Find by agent, identity or target</source>
        <translation>البحث بالوكيل أو الهوية أو الوجهة</translation>
    </message>
    <message>
        <source>Words from the agent, identity, target or application, and filters of statements such as verdict:blocked since:-7d</source>
        <translation>كلمات من الوكيل أو الهوية أو الوجهة أو التطبيق، ومرشِّحات للعبارات مثل verdict:blocked since:-7d</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>عرض طريقة الاتصال</translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>البحث عن إعداد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation>لا يوجد إعداد بهذه الكلمات. ما تفعله البوابة يُضبط في ملف تهيئتها.</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>حددته مؤسستك</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation>‏%1. حددته مؤسستك.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation>سمة نسق ألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>تُعرض الأوقات بحسب</translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation>منطقة زمنية ساعة توقيت</translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation>‏UTC، كما في التسجيلات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation>ترجمة</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation>يذكر الوكيل والوجهة، ولا يذكر العبارة أبدًا.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>علبة النظام</translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation>إغلاق النافذة يُبقي Postern يعمل في علبة النظام</translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation>تستمر البوابة في العمل؛ ويوقفها «إنهاء» في قائمة «ملف».</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation>لا توجد علبة نظام على سطح المكتب هذا: إغلاق النافذة ينهي Postern.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation>أعمدة فواصل نافذة إعادة ضبط</translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation>إعادة ضبط الأعمدة والتخطيط…</translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation>إعادة ضبط الأعمدة والتخطيط</translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation>إعادة ضبط الأعمدة والتخطيط؟</translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation>تعود الأعمدة والفواصل ومواضع النوافذ إلى ما كانت عليه أول مرة. وتبقى التسجيلات والإعدادات.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>التوقيت المحلي</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>appearance</comment>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>language</comment>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>يسري عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>Notify me when a statement waits for approval</source>
        <translation>أبلغني عندما تنتظر عبارة الموافقة</translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>موفّر الهوية</translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation>العنوان المطلوب فتحه في متصفح</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;تسجيل الدخول</translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation>جارٍ سؤال موفّر الهوية…</translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation>تعذر فتح متصفح. انتقل إلى هذا العنوان لتسجيل الدخول:</translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation>فشل تسجيل الدخول: %1.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إ&amp;عادة المحاولة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Choose your identity provider.</source>
        <translation>اختر موفّر الهوية.</translation>
    </message>
    <message>
        <source>Your browser is opening. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation>يجري فتح متصفحك. سجّل الدخول هناك؛ وتُغلق هذه النافذة من تلقاء نفسها.

إن لم يُفتح فانتقل إلى هذا العنوان:</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation>من أنت</translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation>تُسجَّل العبارات مع الشخص الذي يقف وراء الوكيل، ولا يعمل الوكلاء إلا ما دام ذلك الشخص مسجّلًا دخوله. يمكنك أيضًا تسجيل الدخول لاحقًا من قائمة «ملف».</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation>✓ تم تسجيل الدخول باسم %1</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>لم يُسجَّل الدخول بعد</translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation>وضع في ملف…</translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation>اختبار سطر الاتصال</translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation>وضع سطر الاتصال في ملف العميل</translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation>العميل المراد وصله</translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation>سطر الاتصال</translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation>نسخ سطر الاتصال</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation>موضعه في %1</translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation>يحتاج إلى مفتاح الوكيل الذي يظهر مرة واحدة: أضف وكيلًا لتحصل على مفتاح.</translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation>يتصل باسم هذا الوكيل ويسأل الخادم عن هويته؛ وتُسجَّل العبارة</translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation>يعرض ما يتغير في الملف قبل كتابة أي شيء</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation>يعمل: PostgreSQL %1، قاعدة البيانات %2، خلال %3</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>لا يعمل بعد: %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation>مجلد المشروع، لأجل %1</translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation>هذا السطر موجود في %1 بالفعل.</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>إنشاء ملف</translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation>تغيير ملف</translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation>يُنشأ %1، ولا يستطيع قراءته سواك: فهو يتضمن مفتاح الوكيل. لا تضعه في نظام إدارة الإصدارات.</translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation>يتغير هذا في %1؛ ويبقى الباقي. سيتضمن الملف مفتاح الوكيل: لا تضعه في نظام إدارة الإصدارات.</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>إنشاء الملف</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>تغيير الملف</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>كُتب: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Connection URI</source>
        <translation>معرّف الاتصال (URI)</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>متغيرات البيئة</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>ملف البيئة (.env)</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>ملف الخدمات</translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation>نص SQL</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation>تفاصيل العبارة</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation>العبارة</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation>الأحداث المسجَّلة</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>نسخ SQL</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>المعلمات</translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation>النتيجة كما سُلّمت</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation>عبارات هذه الجلسة</translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation>اختر عبارة لترى كل ما يخصها.</translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation>لم تُسجَّل صفوف هذه النتيجة.</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>جارٍ القراءة من المخزن…</translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation>ليست في المخزن بعد.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent on database</comment>
        <translation>‏%1 على %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 shown</source>
        <translation>معروض أول %1 من %2</translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation>يحتوي على محارف خفية، معروضة بالشكل ⁦[U+…]⁩</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>المعلمة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation>مقنَّع بموجب %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>صاحب القرار</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>المعاملة</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>الأعمدة المقنَّعة</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفصيل</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>التلميح</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>مصدر الخطأ</translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation>Postern</translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation>لم تنطبق أي قاعدة؛ طُبّق الإجراء الافتراضي</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>اللون بحسب</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation>ما زالت العبارة قيد التنفيذ.</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>لا نتيجة: %1</translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>‏COPY: لم تُنقل صفوف.</numerusform>
            <numerusform>‏COPY: نُقل صف واحد.</numerusform>
            <numerusform>‏COPY: نُقل صفان.</numerusform>
            <numerusform>‏COPY: نُقلت %n صفوف.</numerusform>
            <numerusform>‏COPY: نُقل %n صفًا.</numerusform>
            <numerusform>‏COPY: نُقل %n صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation>انتهت الجلسة قبل انتهاء العبارة.</translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation>‏%1: لم تعد أي أعمدة.</translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation>معروض أول %1</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>مقنَّع: %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>‏%1 (العملية %2)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>العبارة</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>رقم %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>طريقة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>شُغّلت من</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>مجلد العمل</translation>
    </message>
    <message>
        <source>Process found</source>
        <translation>العثور على العملية</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>اسم التطبيق</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>عنوان العميل</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>مستخدم قاعدة البيانات</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>tab</comment>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <comment>tab</comment>
        <translation>الملاحظات (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>الصفوف التي استلمها العميل: %1</numerusform>
            <numerusform>الصفوف التي استلمها العميل: %1</numerusform>
            <numerusform>الصفوف التي استلمها العميل: %1</numerusform>
            <numerusform>الصفوف التي استلمها العميل: %1</numerusform>
            <numerusform>الصفوف التي استلمها العميل: %1</numerusform>
            <numerusform>الصفوف التي استلمها العميل: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation>إعادة ضبط الأعمدة</translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation>‏%1 «%2» فقط</translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation>استبعاد %1 «%2»</translation>
    </message>
    <message>
        <source>Only from %1 on</source>
        <translation>بدءًا من %1 فقط</translation>
    </message>
    <message>
        <source>Only before %1</source>
        <translation>قبل %1 فقط</translation>
    </message>
    <message>
        <source>Only what took %1 or longer</source>
        <translation>ما استغرق %1 أو أكثر فقط</translation>
    </message>
    <message>
        <source>Exclude what took %1 or longer</source>
        <translation>استبعاد ما استغرق %1 أو أكثر</translation>
    </message>
    <message>
        <source>Only statements of this form</source>
        <translation>العبارات التي بهذه الصيغة فقط</translation>
    </message>
    <message>
        <source>Exclude statements of this form</source>
        <translation>استبعاد العبارات التي بهذه الصيغة</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>هذه الجلسة فقط</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>نسخ SQL</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>نسخ الخلية</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>العبارات</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>كتابة ملاحظة…</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>نسخ الصف</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>إزالة العلامة</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation>الفعل</translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation>الكائنات</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>column</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column</comment>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation>مستخدم القاعدة</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation>العملية</translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation>PID</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>المعاملة</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation>الأعمدة المقنَّعة</translation>
    </message>
    <message>
        <source>Mark and notes</source>
        <comment>column</comment>
        <translation>العلامة والملاحظات</translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation>قاعدة البيانات التي يحميها</translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation>يتصل Postern بهذا الدور؛ ولا يرى الوكلاء كلمة مروره أبدًا. والأفضل دور خاص به له فقط الصلاحيات التي يحتاج إليها الوكلاء.</translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation>قاعدة بيانات مهيأة</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>قاعدة بيانات أخرى</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation>قاعدة البيانات المهيأة</translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation>الاسم لدى العملاء</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>shop</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>db.internal</source>
        <translation>db.internal</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation>postern_app</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation>تُحفظ في سلسلة المفاتيح، لا في التهيئة أبدًا</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation>شهادة مُتحقَّق منها</translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation>مشفَّر، والشهادة غير مُتحقَّق منها</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بدون</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>لا يعمل بعد: %1</translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation>✓ تم الاتصال خلال %1: PostgreSQL %2، قاعدة البيانات %3، باسم %4، %5</translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation>مشفَّر بـ %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفَّر</translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation>‏%1 مستخدم فائق (superuser): كل ما يتجاوز السياسة يمكنه فعل أي شيء. أعطِ Postern دورًا خاصًا به.</translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation>لا يسري أمان مستوى الصف على %1.</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation>الاتصال غير مشفَّر. يمكن لآخرين على الشبكة قراءته.</translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation>هذا الخادم نسخة متماثلة: يقرأ فقط.</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>إضافة قاعدة بيانات</translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation>يُضاف هذا إلى %1؛ ويبقى كل ما عداه. وليست كلمة المرور فيه.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation>كُتبت التهيئة، ولم تقرأها البوابة. راجع سجلها.</translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation>الخط الزمني للجلسة</translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation>‏%1، العبارة %2 من %3</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>العبارة %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>إظهار Postern</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>‏Postern: لا عبارات تنتظر الموافقة</numerusform>
            <numerusform>‏Postern: عبارة واحدة تنتظر الموافقة</numerusform>
            <numerusform>‏Postern: عبارتان تنتظران الموافقة</numerusform>
            <numerusform>‏Postern: %n عبارات تنتظر الموافقة</numerusform>
            <numerusform>‏Postern: %n عبارة تنتظر الموافقة</numerusform>
            <numerusform>‏Postern: %n عبارة تنتظر الموافقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation>العبارات في الدقيقة</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>‏%1 في الدقيقة، لا عبارات</numerusform>
            <numerusform>‏%1 في الدقيقة، عبارة واحدة</numerusform>
            <numerusform>‏%1 في الدقيقة، عبارتان</numerusform>
            <numerusform>‏%1 في الدقيقة، %n عبارات</numerusform>
            <numerusform>‏%1 في الدقيقة، %n عبارة</numerusform>
            <numerusform>‏%1 في الدقيقة، %n عبارة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation>
            <numerusform>لا أعمدة بيانية. %1. تختار مفاتيح الأسهم عمودًا، ويسرد Enter عباراته.</numerusform>
            <numerusform>عمود بياني واحد. %1. تختار مفاتيح الأسهم عمودًا، ويسرد Enter عباراته.</numerusform>
            <numerusform>عمودان بيانيان. %1. تختار مفاتيح الأسهم عمودًا، ويسرد Enter عباراته.</numerusform>
            <numerusform>%n أعمدة بيانية. %1. تختار مفاتيح الأسهم عمودًا، ويسرد Enter عباراته.</numerusform>
            <numerusform>%n عمودًا بيانيًا. %1. تختار مفاتيح الأسهم عمودًا، ويسرد Enter عباراته.</numerusform>
            <numerusform>%n عمود بياني. %1. تختار مفاتيح الأسهم عمودًا، ويسرد Enter عباراته.</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>لا عبارات</translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message>
        <source>Signed by %1, the key of this installation.</source>
        <translation>موقّع بواسطة %1، مفتاح هذا التثبيت.</translation>
    </message>
    <message>
        <source>Signed by %1, a key that the store itself names. Compare it with the one that was noted when the gateway was set up.</source>
        <translation>موقّع بواسطة %1، وهو مفتاح يذكره المخزن نفسه. قارنه بالمفتاح الذي دُوّن عند إعداد البوابة.</translation>
    </message>
    <message>
        <source>Checking every event, hash and signature of the store…</source>
        <translation>يجري فحص كل حدث وتجزئة وتوقيع في المخزن…</translation>
    </message>
    <message>
        <source>Verify the store</source>
        <translation>التحقق من المخزن</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>تقدم الفحص</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>يتعذر الفحص: %1</translation>
    </message>
    <message>
        <source>NOT whole: the store is not as it was recorded. What does not hold stands first.</source>
        <translation>غير سليم: المخزن ليس كما سُجل. ما لا يطابق مذكور أولاً.</translation>
    </message>
    <message>
        <source>Last signature: %1
Kept elsewhere, it shows later whether the store was put back to an earlier state: postern verify --known %1</source>
        <translation>آخر توقيع: %1
إذا حُفظ في مكان آخر فإنه يُظهر لاحقًا ما إذا أُعيد المخزن إلى حالة سابقة: postern verify --known %1</translation>
    </message>
    <message>
        <source>Whole: every event is as it was recorded, and the signatures hold.</source>
        <translation>سليم: كل حدث كما سُجِّل، والتواقيع صحيحة.</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>الأحداث بعد آخر توقيع: %1.</numerusform>
            <numerusform>الأحداث بعد آخر توقيع: %1.</numerusform>
            <numerusform>الأحداث بعد آخر توقيع: %1.</numerusform>
            <numerusform>الأحداث بعد آخر توقيع: %1.</numerusform>
            <numerusform>الأحداث بعد آخر توقيع: %1.</numerusform>
            <numerusform>الأحداث بعد آخر توقيع: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>عمليات الاطلاع بعد آخر توقيع: %1.</numerusform>
            <numerusform>عمليات الاطلاع بعد آخر توقيع: %1.</numerusform>
            <numerusform>عمليات الاطلاع بعد آخر توقيع: %1.</numerusform>
            <numerusform>عمليات الاطلاع بعد آخر توقيع: %1.</numerusform>
            <numerusform>عمليات الاطلاع بعد آخر توقيع: %1.</numerusform>
            <numerusform>عمليات الاطلاع بعد آخر توقيع: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
            <numerusform>الجلسات: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>الأحداث: %1</numerusform>
            <numerusform>الأحداث: %1</numerusform>
            <numerusform>الأحداث: %1</numerusform>
            <numerusform>الأحداث: %1</numerusform>
            <numerusform>الأحداث: %1</numerusform>
            <numerusform>الأحداث: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>عمليات الاطلاع: %1</numerusform>
            <numerusform>عمليات الاطلاع: %1</numerusform>
            <numerusform>عمليات الاطلاع: %1</numerusform>
            <numerusform>عمليات الاطلاع: %1</numerusform>
            <numerusform>عمليات الاطلاع: %1</numerusform>
            <numerusform>عمليات الاطلاع: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
