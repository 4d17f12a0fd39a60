<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>, by the agent %1 (%2)</source>
        <translation>, mediante el agente %1 (%2)</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, proceso %2</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> … (truncado)</translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation> (decide %1)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 por %2, %3</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegada</translation>
    </message>
    <message>
        <source>production</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>preproducción</translation>
    </message>
    <message>
        <source>test</source>
        <translation>pruebas</translation>
    </message>
    <message>
        <source>development</source>
        <translation>desarrollo</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sobre %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation>El cliente lleva %1 esperando; la solicitud sigue abierta %2 más</translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation>Se indicó al cliente que volviera más tarde; la solicitud sigue abierta %1 más</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Aprobada por %1</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>Denegada por %1</translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation>Nadie decidió a tiempo</translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation>El cliente desistió</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Retenida por</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation>%1 (base de datos %2, como %3)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>abierta desde %1</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>no hay ninguna abierta</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, and version %2 of the published one</source>
        <translation>%1, y la versión %2 de la publicada</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Decisiones anteriores</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation>se está averiguando</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation>%1, sentencia %2 de la sesión %3</translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>aproximadamente %1 fila</numerusform>
            <numerusform>aproximadamente %1 filas</numerusform>
        </translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>ninguno: %1</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>(%1, %2)</translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation>No se midió: %1. %2</translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation>Fallaría con %1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>%1 fila en %2, revertida con ROLLBACK %3</numerusform>
            <numerusform>%1 filas en %2, revertidas con ROLLBACK %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1, antes</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1, después</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%1 sobre %2 (%3)</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Disparadores</translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation>%1 en %2, %3, llama a %4()</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Claves foráneas</translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation>%1 → %2, %3 (%4)</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Columnas enmascaradas</translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation>Las usa como</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Se desconoce</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar la celda</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Copiar todo como CSV</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;%1&quot; is not a path of keys</source>
        <translation>&quot;%1&quot; no es una ruta de claves</translation>
    </message>
    <message>
        <source>%1 announces a key that is not trusted</source>
        <translation>%1 anuncia una clave que no es de confianza</translation>
    </message>
    <message>
        <source>%1 answered too much</source>
        <translation>%1 respondió demasiado</translation>
    </message>
    <message>
        <source>%1 bytes of events stay in the journal until the next start: %2</source>
        <translation>%1 bytes de eventos quedan en el diario hasta el próximo arranque: %2</translation>
    </message>
    <message>
        <source>%1 cannot be an agent&apos;s name</source>
        <translation>%1 no puede ser el nombre de un agente</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way</source>
        <translation>%1 no se puede cambiar de este modo</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>no se encuentra %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>no se puede acceder a %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>no se puede leer %1</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too long for a configuration</source>
        <translation>%1 no se puede leer o es demasiado largo para una configuración</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>no se puede escribir %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot name a target</source>
        <translation>%1 no puede nombrar un destino</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 cerró la conexión sin responder</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or too much</source>
        <translation>%1 no respondió a tiempo, o respondió demasiado</translation>
    </message>
    <message>
        <source>%1 did not finish in time</source>
        <translation>%1 no terminó a tiempo</translation>
    </message>
    <message>
        <source>%1 does not continue the chain: it was changed</source>
        <translation>%1 no continúa la cadena: se cambió</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>%1 terminó con el código %2</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or speaks no TLS that it does</source>
        <translation>%1 tiene un certificado en el que este sistema no confía, o no habla un TLS común</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>en %1 falta %2</translation>
    </message>
    <message>
        <source>%1 has no valid signature</source>
        <translation>%1 no tiene una firma válida</translation>
    </message>
    <message>
        <source>%1 has the rule %2</source>
        <translation>%1 tiene la regla %2</translation>
    </message>
    <message>
        <source>%1 has to say where it is kept</source>
        <translation>%1 tiene que decir dónde se guarda</translation>
    </message>
    <message>
        <source>%1 has too few parts for %2</source>
        <translation>%1 tiene muy pocas partes para %2</translation>
    </message>
    <message>
        <source>%1 has too many parts for %2</source>
        <translation>%1 tiene demasiadas partes para %2</translation>
    </message>
    <message>
        <source>%1 holds comments, which would be lost; copy the text and put it in by hand</source>
        <translation>%1 contiene comentarios que se perderían; copie el texto e insértelo a mano</translation>
    </message>
    <message>
        <source>%1 in %2 has to be %3, not %4</source>
        <translation>%1 en %2 tiene que ser %3, no %4</translation>
    </message>
    <message>
        <source>%1 in %2 has to be a string</source>
        <translation>%1 en %2 tiene que ser una cadena</translation>
    </message>
    <message>
        <source>%1 in %2 holds control characters</source>
        <translation>%1 en %2 contiene caracteres de control</translation>
    </message>
    <message>
        <source>%1 in %2 is a list of strings; this is %3</source>
        <translation>%1 en %2 es una lista de cadenas; esto es %3</translation>
    </message>
    <message>
        <source>%1 in %2 is an empty list</source>
        <translation>%1 en %2 es una lista vacía</translation>
    </message>
    <message>
        <source>%1 in %2 is empty</source>
        <translation>%1 en %2 está vacío</translation>
    </message>
    <message>
        <source>%1 in %2 names nobody</source>
        <translation>%1 en %2 no nombra a nadie</translation>
    </message>
    <message>
        <source>%1 is a foreign table</source>
        <translation>%1 es una tabla foránea</translation>
    </message>
    <message>
        <source>%1 is a list of tables</source>
        <translation>%1 es una lista de tablas</translation>
    </message>
    <message>
        <source>%1 is in another&apos;s place: entries were reordered</source>
        <translation>%1 está en el lugar de otra: se reordenaron entradas</translation>
    </message>
    <message>
        <source>%1 is missing: it was removed</source>
        <translation>falta %1: se eliminó</translation>
    </message>
    <message>
        <source>%1 is missing: the end of the ledger was removed</source>
        <translation>falta %1: se eliminó el final del registro</translation>
    </message>
    <message>
        <source>%1 is no command tag of PostgreSQL</source>
        <translation>%1 no es una etiqueta de orden de PostgreSQL</translation>
    </message>
    <message>
        <source>%1 is nobody to grant to</source>
        <translation>%1 no es nadie a quien conceder</translation>
    </message>
    <message>
        <source>%1 is not a JSON object; copy the text and put it in by hand</source>
        <translation>%1 no es un objeto JSON; copie el texto e insértelo a mano</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1 no es una duración</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 no es un archivo</translation>
    </message>
    <message>
        <source>%1 is not a value of %2</source>
        <translation>%1 no es un valor de %2</translation>
    </message>
    <message>
        <source>%1 is not an algorithm that Postern accepts</source>
        <translation>%1 no es un algoritmo que Postern acepte</translation>
    </message>
    <message>
        <source>%1 is not known to a second connection</source>
        <translation>una segunda conexión no conoce %1</translation>
    </message>
    <message>
        <source>%1 is not known to be undone by a rollback</source>
        <translation>no se sabe si un ROLLBACK deshace %1</translation>
    </message>
    <message>
        <source>%1 is not known to the name service</source>
        <translation>el servicio de nombres no conoce %1</translation>
    </message>
    <message>
        <source>%1 is not the one that was known before: the store was made anew</source>
        <translation>%1 no es la que se conocía: el almacén se rehízo</translation>
    </message>
    <message>
        <source>%1 is not the public key of an administrator</source>
        <translation>%1 no es la clave pública de un administrador</translation>
    </message>
    <message>
        <source>%1 is not what was recorded: it was changed</source>
        <translation>%1 no es lo que se grabó: se cambió</translation>
    </message>
    <message>
        <source>%1 is nothing that Postern detects</source>
        <translation>%1 no es nada que Postern detecte</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 está fuera del intervalo</translation>
    </message>
    <message>
        <source>%1 is reachable from other machines and has no TLS certificate</source>
        <translation>%1 es accesible desde otras máquinas y no tiene certificado TLS</translation>
    </message>
    <message>
        <source>%1 is the beginning of several command tags</source>
        <translation>%1 es el comienzo de varias etiquetas de orden</translation>
    </message>
    <message>
        <source>%1 is there already; copy the text and put it in by hand</source>
        <translation>%1 ya existe; copie el texto e insértelo a mano</translation>
    </message>
    <message>
        <source>%1 is too long to be looked through</source>
        <translation>%1 es demasiado largo para examinarlo</translation>
    </message>
    <message>
        <source>%1 is written with two brackets, once for each</source>
        <translation>%1 se escribe con dos corchetes, una vez por cada uno</translation>
    </message>
    <message>
        <source>%1 must not stand in the file; say where it is kept</source>
        <translation>%1 no debe estar en el archivo; diga dónde se guarda</translation>
    </message>
    <message>
        <source>%1 names groups without &quot;group:&quot;</source>
        <translation>%1 nombra los grupos sin &quot;group:&quot;</translation>
    </message>
    <message>
        <source>%1 needs exactly one place where it is kept</source>
        <translation>%1 necesita exactamente un lugar donde guardarse</translation>
    </message>
    <message>
        <source>%1 of session %2 is not as it was recorded; run postern verify</source>
        <translation>%1 de la sesión %2 no está como se grabó; ejecute postern verify</translation>
    </message>
    <message>
        <source>%1 reaches past the database&apos;s own rights</source>
        <translation>%1 va más allá de los permisos de la base de datos</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed</source>
        <translation>%1 redirige a otro lugar, y no se sigue</translation>
    </message>
    <message>
        <source>%1 refuses connections</source>
        <translation>%1 rechaza las conexiones</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>%1 está dos veces en %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began; read it again</source>
        <translation>otra persona cambió %1 desde que empezó; léalo de nuevo</translation>
    </message>
    <message>
        <source>%1 was changed in the meantime; look at the change again</source>
        <translation>%1 cambió mientras tanto; mire de nuevo el cambio</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>%1 terminó por la señal %2</translation>
    </message>
    <message>
        <source>%1 was known before and is not there: the store was truncated</source>
        <translation>%1 se conocía y no está: el almacén se truncó</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 bytes</source>
        <translation>%1 escribió más de %2 bytes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: refused where rows refer to it</source>
        <translation>%1: se rechaza donde haya filas que la referencien</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; `postern check --verbose` lists them</source>
        <translation>%1; `postern check --verbose` las enumera</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an agent&apos;s name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit (&apos;token&apos; is reserved)</source>
        <translation>«%1» no puede ser el nombre de un agente; escriba de 1 a 63 caracteres de a-z, 0-9, punto, guion bajo y guion, empezando por letra o cifra («token» está reservado)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of agent; write ai or human</source>
        <translation>«%1» no es un tipo de agente; escriba ai o human</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a session&apos;s whole ID</source>
        <translation>«%1» no es el identificador completo de una sesión</translation>
    </message>
    <message>
        <source>A session keeps the role that it was opened with.</source>
        <translation>Una sesión conserva el rol con el que se abrió.</translation>
    </message>
    <message>
        <source>ALTER TABLE; some of its forms take less</source>
        <translation>ALTER TABLE; algunas de sus formas toman menos</translation>
    </message>
    <message>
        <source>ALTER can remove data, change owners or lock a table.</source>
        <translation>ALTER puede eliminar datos, cambiar dueños o bloquear una tabla.</translation>
    </message>
    <message>
        <source>COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>COPY con PROGRAM ejecuta una orden del shell en el servidor. Use COPY … FROM STDIN o TO STDOUT.</translation>
    </message>
    <message>
        <source>COPY with a file reads or writes the server&apos;s disk. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>COPY con un archivo lee o escribe el disco del servidor. Use COPY … FROM STDIN o TO STDOUT.</translation>
    </message>
    <message>
        <source>Dropping a whole database is not done through Postern.</source>
        <translation>No se borra una base de datos entera a través de Postern.</translation>
    </message>
    <message>
        <source>Foreign servers reach other databases or machines, where Postern does not see what happens.</source>
        <translation>Los servidores foráneos llegan a otras bases o máquinas, donde Postern no ve lo que ocurre.</translation>
    </message>
    <message>
        <source>It would change 1,000 rows or more. Change fewer at a time, or wait for approval.</source>
        <translation>Cambiaría 1.000 filas o más. Cambie menos a la vez o espere la aprobación.</translation>
    </message>
    <message>
        <source>It would read a table of a million rows or more from end to end. Use an index, or wait for approval.</source>
        <translation>Leería de principio a fin una tabla de un millón de filas o más. Use un índice o espere la aprobación.</translation>
    </message>
    <message>
        <source>Masked columns decide which rows come back, which lets their values be guessed.</source>
        <translation>Columnas enmascaradas deciden qué filas vuelven, lo que permite adivinar sus valores.</translation>
    </message>
    <message>
        <source>Masked columns would be copied into something that is not masked.</source>
        <translation>Se copiarían columnas enmascaradas en algo que no está enmascarado.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tables are changed by its commands, never by hand.</source>
        <translation>Las tablas propias de PostgreSQL se cambian con sus órdenes, nunca a mano.</translation>
    </message>
    <message>
        <source>Replication streams every table&apos;s data, past every mask and rule.</source>
        <translation>La replicación transmite los datos de todas las tablas, al margen de toda máscara y regla.</translation>
    </message>
    <message>
        <source>Roles, their members and what they own are not changed through Postern.</source>
        <translation>Los roles, sus miembros y lo que poseen no se cambian a través de Postern.</translation>
    </message>
    <message>
        <source>SAML needs a fixed port to come back to</source>
        <translation>SAML necesita un puerto fijo al que volver</translation>
    </message>
    <message>
        <source>Server settings are not changed through Postern. Use SET for this session.</source>
        <translation>Los ajustes del servidor no se cambian a través de Postern. Use SET para esta sesión.</translation>
    </message>
    <message>
        <source>TRUNCATE CASCADE, or it is refused</source>
        <translation>TRUNCATE CASCADE, o se rechaza</translation>
    </message>
    <message>
        <source>The function controls the database server itself.</source>
        <translation>La función controla el propio servidor de base de datos.</translation>
    </message>
    <message>
        <source>The function reaches other databases or machines, where Postern does not see what happens.</source>
        <translation>La función llega a otras bases o máquinas, donde Postern no ve lo que ocurre.</translation>
    </message>
    <message>
        <source>The function reads or changes the bytes of tables, past every rule and mask.</source>
        <translation>La función lee o cambia los bytes de las tablas, al margen de toda regla y máscara.</translation>
    </message>
    <message>
        <source>The function reads or writes files of the database server.</source>
        <translation>La función lee o escribe archivos del servidor de base de datos.</translation>
    </message>
    <message>
        <source>The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.</source>
        <translation>La función ejecuta SQL o lee tablas nombradas en sus argumentos, donde las reglas no las ven.</translation>
    </message>
    <message>
        <source>The statement would store a mask as if it were the real value.</source>
        <translation>La sentencia guardaría una máscara como si fuera el valor real.</translation>
    </message>
    <message>
        <source>The view shows configuration files of the database server.</source>
        <translation>La vista muestra archivos de configuración del servidor de base de datos.</translation>
    </message>
    <message>
        <source>This changes who may see or change data.</source>
        <translation>Esto cambia quién puede ver o cambiar datos.</translation>
    </message>
    <message>
        <source>This loads code into the database server.</source>
        <translation>Esto carga código en el servidor de base de datos.</translation>
    </message>
    <message>
        <source>This removes data or definitions for good.</source>
        <translation>Esto elimina datos o definiciones para siempre.</translation>
    </message>
    <message>
        <source>This stops the work of other sessions.</source>
        <translation>Esto detiene el trabajo de otras sesiones.</translation>
    </message>
    <message>
        <source>This works on the whole server.</source>
        <translation>Esto afecta a todo el servidor.</translation>
    </message>
    <message>
        <source>What this code does cannot be seen from the statement.</source>
        <translation>Lo que hace este código no se ve en la sentencia.</translation>
    </message>
    <message>
        <source>Without WHERE it changes every row. Add a WHERE clause, or wait for approval.</source>
        <translation>Sin WHERE cambia todas las filas. Añada una cláusula WHERE o espere la aprobación.</translation>
    </message>
    <message>
        <source>a character that a name has only in double quotes</source>
        <translation>un carácter que un nombre solo tiene entre comillas dobles</translation>
    </message>
    <message>
        <source>a comment has at most %1 bytes of valid text</source>
        <translation>un comentario tiene como máximo %1 bytes de texto válido</translation>
    </message>
    <message>
        <source>a decision on another machine&apos;s statement needs an identity provider: it counts only when it is signed with a key that the approver&apos;s sign-in is bound to; add an [[identity]]</source>
        <translation>decidir sobre la sentencia de otra máquina requiere un proveedor de identidad: la decisión solo cuenta si la firma una clave ligada al inicio de sesión; añada un [[identity]]</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>una comilla doble no está cerrada</translation>
    </message>
    <message>
        <source>a fraction or a date</source>
        <translation>una fracción o una fecha</translation>
    </message>
    <message>
        <source>a key with too many dots</source>
        <translation>una clave con demasiados puntos</translation>
    </message>
    <message>
        <source>a line of this kind is not put into a file; copy it</source>
        <translation>una línea de este tipo no se pone en un archivo; cópiela</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a mark has no text</source>
        <translation>una marca no tiene texto</translation>
    </message>
    <message>
        <source>a mark is of a statement</source>
        <translation>una marca es de una sentencia</translation>
    </message>
    <message>
        <source>a note has at most %1 bytes</source>
        <translation>una nota tiene como máximo %1 bytes</translation>
    </message>
    <message>
        <source>a note is plain text in UTF-8</source>
        <translation>una nota es texto simple en UTF-8</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>una nota necesita un texto</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a part of a PostgreSQL name has at most 63 bytes</source>
        <translation>una parte de un nombre de PostgreSQL tiene como máximo 63 bytes</translation>
    </message>
    <message>
        <source>a part of the name is empty</source>
        <translation>una parte del nombre está vacía</translation>
    </message>
    <message>
        <source>a part of the token is not canonical base64url</source>
        <translation>una parte del token no es base64url canónico</translation>
    </message>
    <message>
        <source>a role is named by 1 to 63 bytes</source>
        <translation>un rol se nombra con 1 a 63 bytes</translation>
    </message>
    <message>
        <source>a second connection cannot prepare %1</source>
        <translation>una segunda conexión no puede preparar %1</translation>
    </message>
    <message>
        <source>a second identity provider named %1</source>
        <translation>un segundo proveedor de identidad llamado %1</translation>
    </message>
    <message>
        <source>a second identity provider with this issuer</source>
        <translation>un segundo proveedor de identidad con este emisor</translation>
    </message>
    <message>
        <source>a second mask named %1</source>
        <translation>una segunda máscara llamada %1</translation>
    </message>
    <message>
        <source>a second rule named %1</source>
        <translation>una segunda regla llamada %1</translation>
    </message>
    <message>
        <source>a second target named %1</source>
        <translation>un segundo destino llamado %1</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>un espacio</translation>
    </message>
    <message>
        <source>a statement is approved for at most %1 hours</source>
        <translation>una sentencia se aprueba por %1 horas como máximo</translation>
    </message>
    <message>
        <source>a statement like this is approved one by one, never for a time</source>
        <translation>una sentencia así se aprueba una a una, nunca por un tiempo</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>una cadena</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>access entry %1 does not continue the chain: it was changed</source>
        <translation>la entrada de acceso %1 no continúa la cadena: se cambió</translation>
    </message>
    <message>
        <source>access entry %1 is a note that was moved to another session, or is missing there</source>
        <translation>la entrada de acceso %1 es una nota que se movió a otra sesión, o que falta en ella</translation>
    </message>
    <message>
        <source>access entry %1 is missing: it was removed</source>
        <translation>falta la entrada de acceso %1: se eliminó</translation>
    </message>
    <message>
        <source>access entry %1 is not the signed one: the chain was made anew</source>
        <translation>la entrada de acceso %1 no es la firmada: la cadena se rehízo</translation>
    </message>
    <message>
        <source>access entry %1 is not what was recorded in its place</source>
        <translation>la entrada de acceso %1 no es lo que se grabó en su lugar</translation>
    </message>
    <message>
        <source>access entry %1 is signed and not there: the accesses were truncated</source>
        <translation>la entrada de acceso %1 está firmada y no está: se truncaron los accesos</translation>
    </message>
    <message>
        <source>access entry %1 is where no entry can be: it was inserted</source>
        <translation>la entrada de acceso %1 está donde no puede haber ninguna: se insertó</translation>
    </message>
    <message>
        <source>access to the keychain was denied</source>
        <translation>se denegó el acceso al llavero</translation>
    </message>
    <message>
        <source>add %1 = %2</source>
        <translation>añada %1 = %2</translation>
    </message>
    <message>
        <source>add keep_last = 4, or write method = &quot;redact&quot;</source>
        <translation>añada keep_last = 4, o escriba method = &quot;redact&quot;</translation>
    </message>
    <message>
        <source>add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback</source>
        <translation>añada redirect = { ports = [8400] } y registre http://127.0.0.1:8400/callback</translation>
    </message>
    <message>
        <source>add tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } to [proxy], or listen on 127.0.0.1</source>
        <translation>añada tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } a [proxy], o escuche en 127.0.0.1</translation>
    </message>
    <message>
        <source>administrators: only a store on PostgreSQL has some</source>
        <translation>administrators: solo los tiene un almacén en PostgreSQL</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets</source>
        <translation>una dirección IPv6 va entre corchetes</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>una cadena vacía</translation>
    </message>
    <message>
        <source>an event from %1 to %2</source>
        <translation>un evento del %1 al %2</translation>
    </message>
    <message>
        <source>another policy was published since you began; read it first</source>
        <translation>se publicó otra política desde que empezó; léala primero</translation>
    </message>
    <message>
        <source>another program listens on port %1</source>
        <translation>otro programa escucha en el puerto %1</translation>
    </message>
    <message>
        <source>approvers and comment_required belong to rules with action = &quot;approve&quot;</source>
        <translation>approvers y comment_required van en reglas con action = &quot;approve&quot;</translation>
    </message>
    <message>
        <source>aud is missing or not text</source>
        <translation>falta aud o no es texto</translation>
    </message>
    <message>
        <source>aud is not text</source>
        <translation>aud no es texto</translation>
    </message>
    <message>
        <source>cannot lock %1</source>
        <translation>no se puede bloquear %1</translation>
    </message>
    <message>
        <source>cannot make a folder beside %1</source>
        <translation>no se puede crear una carpeta junto a %1</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>no se puede abrir %1</translation>
    </message>
    <message>
        <source>cannot open the password file %1</source>
        <translation>no se puede abrir el archivo de contraseña %1</translation>
    </message>
    <message>
        <source>cannot run %1</source>
        <translation>no se puede ejecutar %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>no se puede escribir %1</translation>
    </message>
    <message>
        <source>certificate is not a certificate</source>
        <translation>certificate no es un certificado</translation>
    </message>
    <message>
        <source>check that it exists and may be read</source>
        <translation>compruebe que existe y se puede leer</translation>
    </message>
    <message>
        <source>check that it is a plain file</source>
        <translation>compruebe que es un archivo normal</translation>
    </message>
    <message>
        <source>check the spelling</source>
        <translation>compruebe la ortografía</translation>
    </message>
    <message>
        <source>choose a folder of at most %1 bytes</source>
        <translation>elija una carpeta de como máximo %1 bytes</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>elija otro nombre</translation>
    </message>
    <message>
        <source>close the quoted name, and write &quot;&quot; for a quote in it</source>
        <translation>cierre el nombre entrecomillado, y escriba &quot;&quot; para una comilla dentro</translation>
    </message>
    <message>
        <source>command has to be a list of words, the program first</source>
        <translation>command tiene que ser una lista de palabras, con el programa primero</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>tipo compuesto</translation>
    </message>
    <message>
        <source>conninfo asks for a replication connection</source>
        <translation>conninfo pide una conexión de replicación</translation>
    </message>
    <message>
        <source>conninfo has a parameter name with %</source>
        <translation>conninfo tiene un nombre de parámetro con %</translation>
    </message>
    <message>
        <source>conninfo has an unknown parameter %1</source>
        <translation>conninfo tiene un parámetro desconocido %1</translation>
    </message>
    <message>
        <source>conninfo has no &quot;=&quot; after %1</source>
        <translation>en conninfo falta &quot;=&quot; después de %1</translation>
    </message>
    <message>
        <source>conninfo holds a secret (%1)</source>
        <translation>conninfo contiene un secreto (%1)</translation>
    </message>
    <message>
        <source>conninfo names %1 twice</source>
        <translation>conninfo nombra %1 dos veces</translation>
    </message>
    <message>
        <source>define it with a [[target]]</source>
        <translation>defínalo con un [[target]]</translation>
    </message>
    <message>
        <source>encryption: a store on PostgreSQL is not encrypted by Postern</source>
        <translation>encryption: Postern no cifra un almacén en PostgreSQL</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>el evento %1</translation>
    </message>
    <message>
        <source>event %1 is missing: it was removed</source>
        <translation>falta el evento %1: se eliminó</translation>
    </message>
    <message>
        <source>event %1 is not in its place: events were reordered</source>
        <translation>el evento %1 no está en su lugar: se reordenaron eventos</translation>
    </message>
    <message>
        <source>event %1 is not what was recorded: it was changed</source>
        <translation>el evento %1 no es lo que se grabó: se cambió</translation>
    </message>
    <message>
        <source>event %1 is there more than once: one was inserted</source>
        <translation>el evento %1 está más de una vez: uno se insertó</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read: their block was changed</source>
        <translation>los eventos %1 a %2 no se pueden leer: se cambió su bloque</translation>
    </message>
    <message>
        <source>exactly 100 groups: some providers cut the list there without saying so</source>
        <translation>exactamente 100 grupos: algunos proveedores cortan ahí la lista sin decirlo</translation>
    </message>
    <message>
        <source>exp is missing or not a number of seconds</source>
        <translation>falta exp o no es un número de segundos</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>clave foránea %1</translation>
    </message>
    <message>
        <source>foreign key %1 is checked</source>
        <translation>se comprueba la clave foránea %1</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>claves foráneas</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>tabla foránea</translation>
    </message>
    <message>
        <source>give each [[identity]] a name of its own</source>
        <translation>dé a cada [[identity]] un nombre propio</translation>
    </message>
    <message>
        <source>give each [[mask]] a name of its own</source>
        <translation>dé a cada [[mask]] un nombre propio</translation>
    </message>
    <message>
        <source>give each [[rule]] a name of its own</source>
        <translation>dé a cada [[rule]] un nombre propio</translation>
    </message>
    <message>
        <source>give each [[target]] a name of its own</source>
        <translation>dé a cada [[target]] un nombre propio</translation>
    </message>
    <message>
        <source>grant a role of yours, pg_read_all_data or pg_write_all_data</source>
        <translation>conceda un rol propio, pg_read_all_data o pg_write_all_data</translation>
    </message>
    <message>
        <source>grants name a list of roles</source>
        <translation>grants nombra una lista de roles</translation>
    </message>
    <message>
        <source>iat is missing or not a number of seconds</source>
        <translation>falta iat o no es un número de segundos</translation>
    </message>
    <message>
        <source>issuer is not an entity ID</source>
        <translation>issuer no es un entity ID</translation>
    </message>
    <message>
        <source>issuer is not an https address</source>
        <translation>issuer no es una dirección https</translation>
    </message>
    <message>
        <source>it calls %1(), which may do what no rollback undoes%2</source>
        <translation>llama a %1(), que puede hacer lo que ningún ROLLBACK deshace%2</translation>
    </message>
    <message>
        <source>it calls %1(), which uses %2</source>
        <translation>llama a %1(), que usa %2</translation>
    </message>
    <message>
        <source>it calls %1(), written in %2, which cannot be looked into%3</source>
        <translation>llama a %1(), escrita en %2, que no se puede examinar%3</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>it does not answer this sign-in (InResponseTo)</source>
        <translation>no responde a este inicio de sesión (InResponseTo)</translation>
    </message>
    <message>
        <source>it had let another statement pass, and was for one</source>
        <translation>ya había dejado pasar otra sentencia, y era para una</translation>
    </message>
    <message>
        <source>it has an ID of another namespace</source>
        <translation>tiene un ID de otro espacio de nombres</translation>
    </message>
    <message>
        <source>it has comments, processing instructions or entities in it</source>
        <translation>contiene comentarios, instrucciones de procesamiento o entidades</translation>
    </message>
    <message>
        <source>it has entities in it</source>
        <translation>contiene entidades</translation>
    </message>
    <message>
        <source>it has expired, or a clock is wrong</source>
        <translation>venció, o un reloj está mal</translation>
    </message>
    <message>
        <source>it has no assertion, or more than one</source>
        <translation>no tiene ninguna aserción, o más de una</translation>
    </message>
    <message>
        <source>it has no bearer confirmation</source>
        <translation>no tiene confirmación de tipo bearer</translation>
    </message>
    <message>
        <source>it has signatures where none belong</source>
        <translation>tiene firmas donde no corresponde</translation>
    </message>
    <message>
        <source>it is a function call by number</source>
        <translation>es una llamada de función por número</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>es sobre otra solicitud</translation>
    </message>
    <message>
        <source>it is about another statement</source>
        <translation>trata de otra sentencia</translation>
    </message>
    <message>
        <source>it is about another statement than the one that waits; look at the request again</source>
        <translation>es sobre otra sentencia que la que espera; mire de nuevo la solicitud</translation>
    </message>
    <message>
        <source>it is empty, too long, or not UTF-8</source>
        <translation>está vacía, es demasiado larga o no es UTF-8</translation>
    </message>
    <message>
        <source>it is for another address (Destination)</source>
        <translation>es para otra dirección (Destination)</translation>
    </message>
    <message>
        <source>it is from another issuer</source>
        <translation>es de otro emisor</translation>
    </message>
    <message>
        <source>it is from the future; a clock is wrong</source>
        <translation>viene del futuro; un reloj está mal</translation>
    </message>
    <message>
        <source>it is measured on its gateway&apos;s machine</source>
        <translation>se mide en la máquina de su pasarela</translation>
    </message>
    <message>
        <source>it is not a SAML 2.0 Response</source>
        <translation>no es una Response de SAML 2.0</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>no es base64</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>no está firmada</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or has a DTD</source>
        <translation>no es XML bien formado, o tiene una DTD</translation>
    </message>
    <message>
        <source>it is too deep or has too many parts</source>
        <translation>está demasiado anidada o tiene demasiadas partes</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es demasiado larga</translation>
    </message>
    <message>
        <source>it is your own statement, and four_eyes asks for somebody else&apos;s decision</source>
        <translation>es su propia sentencia, y four_eyes exige la decisión de otra persona</translation>
    </message>
    <message>
        <source>it reaches more than %1 functions</source>
        <translation>alcanza más de %1 funciones</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>está ahí dos veces</translation>
    </message>
    <message>
        <source>it was another decision</source>
        <translation>fue otra decisión</translation>
    </message>
    <message>
        <source>it was used before</source>
        <translation>ya se usó antes</translation>
    </message>
    <message>
        <source>it would hold for too long</source>
        <translation>valdría demasiado tiempo</translation>
    </message>
    <message>
        <source>its assertion is not a SAML 2.0 one</source>
        <translation>su aserción no es de SAML 2.0</translation>
    </message>
    <message>
        <source>its assertion was not made just now (IssueInstant); or this machine&apos;s clock is wrong</source>
        <translation>su aserción no se emitió hace un momento (IssueInstant), o el reloj de esta máquina está mal</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>sus atributos no se pueden leer</translation>
    </message>
    <message>
        <source>its comment is another</source>
        <translation>su comentario es otro</translation>
    </message>
    <message>
        <source>its confirmation has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>su confirmación venció (NotOnOrAfter), o el reloj de esta máquina está mal</translation>
    </message>
    <message>
        <source>its confirmation has no end, or a beginning</source>
        <translation>su confirmación no tiene fin, o tiene comienzo</translation>
    </message>
    <message>
        <source>its signature is not by the certificate in [[identity]]</source>
        <translation>su firma no es del certificado de [[identity]]</translation>
    </message>
    <message>
        <source>its signature is not by the key that it names</source>
        <translation>su firma no es de la clave que nombra</translation>
    </message>
    <message>
        <source>its signature is not of the one form that is accepted: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256 or better</source>
        <translation>su firma no tiene la única forma que se acepta: enveloped, canonicalización exclusiva, RSA o ECDSA con SHA-256 o mejor</translation>
    </message>
    <message>
        <source>its target has temporary roles, and a connection of Postern&apos;s own would have the rights of the role that makes them</source>
        <translation>su destino tiene roles temporales, y una conexión propia de Postern tendría los derechos del rol que los crea</translation>
    </message>
    <message>
        <source>its token is another person&apos;s</source>
        <translation>su token es de otra persona</translation>
    </message>
    <message>
        <source>join the two [[identity]] tables into one</source>
        <translation>junte las dos tablas [[identity]] en una</translation>
    </message>
    <message>
        <source>keep the configuration below 1 MiB</source>
        <translation>mantenga la configuración por debajo de 1 MiB</translation>
    </message>
    <message>
        <source>keep_first and keep_last belong to method = &quot;partial&quot;</source>
        <translation>keep_first y keep_last van con method = &quot;partial&quot;</translation>
    </message>
    <message>
        <source>leave administrators out, or write url = &quot;postgresql://…&quot;</source>
        <translation>omita administrators, o escriba url = &quot;postgresql://…&quot;</translation>
    </message>
    <message>
        <source>leave encryption out; the server&apos;s disk can be encrypted</source>
        <translation>omita encryption; se puede cifrar el disco del servidor</translation>
    </message>
    <message>
        <source>leave it out: keychain, env and file are read for each connection</source>
        <translation>omítalo: keychain, env y file se leen en cada conexión</translation>
    </message>
    <message>
        <source>leave out brackets: a path goes on in every element of an array</source>
        <translation>omita los corchetes: una ruta sigue en cada elemento de un array</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>la entrada %1 del registro</translation>
    </message>
    <message>
        <source>ledger entry %1 of gateway %2</source>
        <translation>la entrada %1 del registro de la pasarela %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>bloqueos</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>vista materializada</translation>
    </message>
    <message>
        <source>method &quot;partial&quot; keeps nothing</source>
        <translation>method &quot;partial&quot; no conserva nada</translation>
    </message>
    <message>
        <source>more than %1 statements; name fewer sessions</source>
        <translation>más de %1 sentencias; nombre menos sesiones</translation>
    </message>
    <message>
        <source>names that begin with &quot;baseline/&quot; are the built-in rules&apos;</source>
        <translation>los nombres que empiezan por &quot;baseline/&quot; son de las reglas integradas</translation>
    </message>
    <message>
        <source>nbf is not a number of seconds</source>
        <translation>nbf no es un número de segundos</translation>
    </message>
    <message>
        <source>no [[identity]] is named &apos;%1&apos;</source>
        <translation>ningún [[identity]] se llama «%1»</translation>
    </message>
    <message>
        <source>no [[target]] is named %1</source>
        <translation>ningún [[target]] se llama %1</translation>
    </message>
    <message>
        <source>no browser can be started from here</source>
        <translation>no se puede iniciar un navegador desde aquí</translation>
    </message>
    <message>
        <source>no built-in rule is named %1</source>
        <translation>ninguna regla integrada se llama %1</translation>
    </message>
    <message>
        <source>no column was chosen</source>
        <translation>no se eligió ninguna columna</translation>
    </message>
    <message>
        <source>no key of the provider fits the token&apos;s header</source>
        <translation>ninguna clave del proveedor corresponde al encabezado del token</translation>
    </message>
    <message>
        <source>no policy in the store can be believed: %1</source>
        <translation>no se puede creer ninguna política del almacén: %1</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is none, add a [[target]]</source>
        <translation>ningún destino se llama «%1» en %2; no hay ninguno, añada un [[target]]</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is: %3</source>
        <translation>ningún destino se llama «%1» en %2; hay: %3</translation>
    </message>
    <message>
        <source>nobody has the approve role; write [roles] approve in the configuration</source>
        <translation>nadie tiene el rol approve; escriba [roles] approve en la configuración</translation>
    </message>
    <message>
        <source>nobody is signed in to decide</source>
        <translation>nadie ha iniciado sesión para decidir</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in</source>
        <translation>nadie ha iniciado sesión; iníciela aquí o con «postern login»</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in, --token-file decides with a token</source>
        <translation>nadie ha iniciado sesión; iníciela aquí o con «postern login»; --token-file decide con un token</translation>
    </message>
    <message>
        <source>nobody signed in within 5 minutes</source>
        <translation>nadie inició sesión en 5 minutos</translation>
    </message>
    <message>
        <source>none of your groups is granted a role on target &quot;%1&quot;</source>
        <translation>ninguno de sus grupos tiene un rol en el destino «%1»</translation>
    </message>
    <message>
        <source>not everything could be found out: %1</source>
        <translation>no se pudo averiguar todo: %1</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>TOML no válido: %1</translation>
    </message>
    <message>
        <source>one with control characters</source>
        <translation>una cadena con caracteres de control</translation>
    </message>
    <message>
        <source>only the first %1 %2 are shown</source>
        <translation>solo se muestran los primeros %1 (%2)</translation>
    </message>
    <message>
        <source>only the first %1 foreign keys were looked at</source>
        <translation>solo se miraron las primeras %1 claves foráneas</translation>
    </message>
    <message>
        <source>only the first %1 kinds of differences are shown</source>
        <translation>solo se muestran los primeros %1 tipos de diferencias</translation>
    </message>
    <message>
        <source>only the first %1 statements are planned</source>
        <translation>solo se planifican las primeras %1 sentencias</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>tabla particionada</translation>
    </message>
    <message>
        <source>policy version %1, which was in force, %2</source>
        <translation>la versión %1 de la política, que regía, %2</translation>
    </message>
    <message>
        <source>ports below 1024 are for the system</source>
        <translation>los puertos por debajo de 1024 son del sistema</translation>
    </message>
    <message>
        <source>ports has to be a list of port numbers</source>
        <translation>ports tiene que ser una lista de números de puerto</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>relaciones</translation>
    </message>
    <message>
        <source>remove it and write password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } or { command = [&quot;…&quot;] } in the [[target]]</source>
        <translation>quítelo y escriba password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } o { command = [&quot;…&quot;] } en [[target]]</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>quite uno de los dos</translation>
    </message>
    <message>
        <source>remove replication</source>
        <translation>quite replication</translation>
    </message>
    <message>
        <source>request %1 has expired</source>
        <translation>la solicitud %1 venció</translation>
    </message>
    <message>
        <source>request %1 is not open any more</source>
        <translation>la solicitud %1 ya no está abierta</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot; is decided by %2</source>
        <translation>la regla «%1» la decide %2</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>guarde el archivo como UTF-8</translation>
    </message>
    <message>
        <source>see the example configuration for the layout</source>
        <translation>vea la disposición en la configuración de ejemplo</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>secuencia</translation>
    </message>
    <message>
        <source>session %1 has events and is not in the ledger: they were inserted</source>
        <translation>la sesión %1 tiene eventos y no está en el registro: se insertaron</translation>
    </message>
    <message>
        <source>session %1 has no statement %2; it has %3</source>
        <translation>la sesión %1 no tiene la sentencia %2; tiene %3</translation>
    </message>
    <message>
        <source>session %1 is in the ledger and not in the store: it was removed</source>
        <translation>la sesión %1 está en el registro y no en el almacén: se eliminó</translation>
    </message>
    <message>
        <source>session %1 is not in the ledger: it was inserted, or the ledger was truncated</source>
        <translation>la sesión %1 no está en el registro: se insertó, o el registro se truncó</translation>
    </message>
    <message>
        <source>session %1 is not in the store</source>
        <translation>la sesión %1 no está en el almacén</translation>
    </message>
    <message>
        <source>session %1 was removed by retention and is there again: it was inserted</source>
        <translation>la sesión %1 se eliminó por la retención y está de nuevo: se insertó</translation>
    </message>
    <message>
        <source>sign_in is not an https address</source>
        <translation>sign_in no es una dirección https</translation>
    </message>
    <message>
        <source>signed out here, but gateways on other machines could not be told: %1</source>
        <translation>sesión cerrada aquí, pero no se pudo avisar a las pasarelas de otras máquinas: %1</translation>
    </message>
    <message>
        <source>signed out here, but the provider could not be told: %1</source>
        <translation>sesión cerrada aquí, pero no se pudo avisar al proveedor: %1</translation>
    </message>
    <message>
        <source>somebody else made it</source>
        <translation>la tomó otra persona</translation>
    </message>
    <message>
        <source>something follows the time zone</source>
        <translation>hay algo después de la zona horaria</translation>
    </message>
    <message>
        <source>sub is missing, empty or not a name</source>
        <translation>falta sub, está vacío o no es un nombre</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
    <message>
        <source>tables and lists are nested too deeply</source>
        <translation>las tablas y listas están anidadas demasiado</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; cannot be reached: %2</source>
        <translation>no se puede acceder al destino «%1»: %2</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not accept Postern&apos;s credentials; see Postern&apos;s log</source>
        <translation>el destino «%1» no aceptó las credenciales de Postern; vea el registro de Postern</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not let Postern make a temporary role; see Postern&apos;s log</source>
        <translation>el destino «%1» no dejó a Postern crear un rol temporal; vea el registro de Postern</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; is not configured right; see Postern&apos;s log</source>
        <translation>el destino «%1» no está bien configurado; vea el registro de Postern</translation>
    </message>
    <message>
        <source>temporary_roles need grants: who is given which roles</source>
        <translation>temporary_roles necesita grants: quién recibe qué roles</translation>
    </message>
    <message>
        <source>the ID token belongs to another access token (at_hash)</source>
        <translation>el token de ID pertenece a otro token de acceso (at_hash)</translation>
    </message>
    <message>
        <source>the address has no port</source>
        <translation>la dirección no tiene puerto</translation>
    </message>
    <message>
        <source>the address is neither an IP address nor a host name</source>
        <translation>la dirección no es ni una dirección IP ni un nombre de host</translation>
    </message>
    <message>
        <source>the algorithm %1 is not among those configured for %2</source>
        <translation>el algoritmo %1 no está entre los configurados para %2</translation>
    </message>
    <message>
        <source>the algorithm is none that Postern accepts (alg)</source>
        <translation>el algoritmo no es de los que Postern acepta (alg)</translation>
    </message>
    <message>
        <source>the answer came from another provider</source>
        <translation>la respuesta vino de otro proveedor</translation>
    </message>
    <message>
        <source>the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect</source>
        <translation>el navegador no puede volver: el puerto %1 de esta máquina está ocupado; termine lo que escucha allí o nombre más puertos en [[identity]] redirect</translation>
    </message>
    <message>
        <source>the bundle cannot be signed: %1</source>
        <translation>no se puede firmar el paquete: %1</translation>
    </message>
    <message>
        <source>the catalog of %1 cannot be read (%2): what is masked on it is not known</source>
        <translation>no se puede leer el catálogo de %1 (%2): no se sabe qué se enmascara en él</translation>
    </message>
    <message>
        <source>the chain of events %1 to %2 is not what was recorded: it was changed</source>
        <translation>la cadena de los eventos %1 a %2 no es lo que se grabó: se cambió</translation>
    </message>
    <message>
        <source>the chain up to event %1 is not the signed one: events were changed and the chain made anew</source>
        <translation>la cadena hasta el evento %1 no es la firmada: se cambiaron eventos y la cadena se rehízo</translation>
    </message>
    <message>
        <source>the changed file would not be valid</source>
        <translation>el archivo modificado no sería válido</translation>
    </message>
    <message>
        <source>the claim %1 is not a list of groups</source>
        <translation>el claim %1 no es una lista de grupos</translation>
    </message>
    <message>
        <source>the claim %1 is not what [[identity]] require says</source>
        <translation>el claim %1 no es lo que dice require en [[identity]]</translation>
    </message>
    <message>
        <source>the claim %1 lists more than %2 groups</source>
        <translation>el claim %1 enumera más de %2 grupos</translation>
    </message>
    <message>
        <source>the claim %1 lists something that is not a group&apos;s name</source>
        <translation>el claim %1 enumera algo que no es el nombre de un grupo</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>los claims no son un objeto JSON</translation>
    </message>
    <message>
        <source>the claims are not a JSON object: %1</source>
        <translation>los claims no son un objeto JSON: %1</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>la orden %1</translation>
    </message>
    <message>
        <source>the configuration has changed</source>
        <translation>la configuración cambió</translation>
    </message>
    <message>
        <source>the connection could not be made</source>
        <translation>no se pudo establecer la conexión</translation>
    </message>
    <message>
        <source>the data folder %1 is in use by another gateway, process %2</source>
        <translation>otra pasarela usa la carpeta de datos %1, proceso %2</translation>
    </message>
    <message>
        <source>the days are not days of the week</source>
        <translation>los días no son días de la semana</translation>
    </message>
    <message>
        <source>the decision does not count: %1</source>
        <translation>la decisión no cuenta: %1</translation>
    </message>
    <message>
        <source>the decision on request %1 is not the one that was signed: %2</source>
        <translation>la decisión sobre la solicitud %1 no es la que se firmó: %2</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>la variable de entorno %1</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>la variable de entorno %1 no está definida</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>se canceló la exportación</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>el archivo %1</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>no se puede abrir el archivo</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>no se puede leer el archivo</translation>
    </message>
    <message>
        <source>the file could not be read as TOML</source>
        <translation>no se pudo leer el archivo como TOML</translation>
    </message>
    <message>
        <source>the file has to be named with its whole path</source>
        <translation>hay que nombrar el archivo con su ruta completa</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>el archivo supera 1 MiB</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>el archivo no es texto UTF-8</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made: %2</source>
        <translation>no se puede crear la carpeta de %1: %2</translation>
    </message>
    <message>
        <source>the folder of a Unix socket has to be an absolute path</source>
        <translation>la carpeta de un socket Unix tiene que ser una ruta absoluta</translation>
    </message>
    <message>
        <source>the gateway does not accept the sign-in that the decision rests on; sign in again</source>
        <translation>la pasarela no acepta el inicio de sesión en que se basa la decisión; inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>the gateway has not answered; should it come back within two minutes, the decision counts</source>
        <translation>la pasarela no respondió; si vuelve en dos minutos, la decisión cuenta</translation>
    </message>
    <message>
        <source>the gateway is shutting down</source>
        <translation>la pasarela se está cerrando</translation>
    </message>
    <message>
        <source>the gateway is shutting down or too busy</source>
        <translation>la pasarela se está cerrando o está demasiado ocupada</translation>
    </message>
    <message>
        <source>the gateway&apos;s answer cannot be read</source>
        <translation>no se puede leer la respuesta de la pasarela</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>el encabezado contiene %1</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>el encabezado no es un objeto JSON</translation>
    </message>
    <message>
        <source>the header is not a JSON object: %1</source>
        <translation>el encabezado no es un objeto JSON: %1</translation>
    </message>
    <message>
        <source>the header is too long</source>
        <translation>el encabezado es demasiado largo</translation>
    </message>
    <message>
        <source>the header&apos;s kid is not a key&apos;s name</source>
        <translation>kid del encabezado no es el nombre de una clave</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a string</source>
        <translation>typ del encabezado no es una cadena</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a token&apos;s</source>
        <translation>typ del encabezado no es el de un token</translation>
    </message>
    <message>
        <source>the hours are not a span of time</source>
        <translation>las horas no son un intervalo de tiempo</translation>
    </message>
    <message>
        <source>the journal holds an event of another version at position %1; start the Postern that wrote it once</source>
        <translation>el diario contiene en la posición %1 un evento de otra versión; inicie una vez el Postern que lo escribió</translation>
    </message>
    <message>
        <source>the journal is damaged at position %1</source>
        <translation>el diario está dañado en la posición %1</translation>
    </message>
    <message>
        <source>the keychain did not answer as expected</source>
        <translation>el llavero no respondió como se esperaba</translation>
    </message>
    <message>
        <source>the keychain did not answer within 5 seconds</source>
        <translation>el llavero no respondió en 5 segundos</translation>
    </message>
    <message>
        <source>the keychain entry %1</source>
        <translation>la entrada %1 del llavero</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was written</source>
        <translation>el llavero devolvió algo distinto de lo que se escribió</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>el llavero no tiene esa entrada</translation>
    </message>
    <message>
        <source>the keys of %1 are not at hand: %2</source>
        <translation>las claves de %1 no están a mano: %2</translation>
    </message>
    <message>
        <source>the ledger does not know session %1; run postern verify</source>
        <translation>el registro no conoce la sesión %1; ejecute postern verify</translation>
    </message>
    <message>
        <source>the name has too many parts</source>
        <translation>el nombre tiene demasiadas partes</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>el nombre no es UTF-8</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>the password file %1 can be read by everybody; run chmod 600 on it</source>
        <translation>cualquiera puede leer el archivo de contraseña %1; ejecute chmod 600 sobre él</translation>
    </message>
    <message>
        <source>the password file %1 is not a file</source>
        <translation>el archivo de contraseña %1 no es un archivo</translation>
    </message>
    <message>
        <source>the password file %1 is too long to be one</source>
        <translation>el archivo de contraseña %1 es demasiado largo para serlo</translation>
    </message>
    <message>
        <source>the password from %1 is empty</source>
        <translation>la contraseña de %1 está vacía</translation>
    </message>
    <message>
        <source>the password from %1 is more than one line</source>
        <translation>la contraseña de %1 tiene más de una línea</translation>
    </message>
    <message>
        <source>the path of the Unix socket is too long</source>
        <translation>la ruta del socket Unix es demasiado larga</translation>
    </message>
    <message>
        <source>the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line</source>
        <translation>las claves de contenido están donde dice encryption_key y se cambian allí: añada la salida de postern keys new, tras un espacio, al final de la línea</translation>
    </message>
    <message>
        <source>the person is in more groups than the answer holds; have the provider send only the groups assigned to this application</source>
        <translation>la persona está en más grupos de los que caben en la respuesta; haga que el proveedor envíe solo los grupos asignados a esta aplicación</translation>
    </message>
    <message>
        <source>the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles</source>
        <translation>la persona está en más grupos de los que caben en el token; haga que el proveedor envíe solo los grupos asignados a esta aplicación, o roles de aplicación</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>el puerto no es un número de 1 a 65535</translation>
    </message>
    <message>
        <source>the proof of its key cannot be read</source>
        <translation>no se puede leer la prueba de su clave</translation>
    </message>
    <message>
        <source>the provider answered with HTTP status %1</source>
        <translation>el proveedor respondió con el estado HTTP %1</translation>
    </message>
    <message>
        <source>the provider calls itself &quot;%1&quot;; issuer in [[identity]] has to be exactly that</source>
        <translation>el proveedor se llama a sí mismo «%1»; issuer en [[identity]] tiene que ser exactamente eso</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>el proveedor no respondió a tiempo</translation>
    </message>
    <message>
        <source>the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong</source>
        <translation>el proveedor no acepta este cliente; client_id, client_secret o la dirección de retorno en [[identity]] pueden estar mal</translation>
    </message>
    <message>
        <source>the provider does not describe itself: HTTP status %1</source>
        <translation>el proveedor no se describe a sí mismo: estado HTTP %1</translation>
    </message>
    <message>
        <source>the provider does not know one of the scopes in [[identity]]</source>
        <translation>el proveedor no conoce uno de los scopes de [[identity]]</translation>
    </message>
    <message>
        <source>the provider does not say where its keys are (jwks_uri)</source>
        <translation>el proveedor no dice dónde están sus claves (jwks_uri)</translation>
    </message>
    <message>
        <source>the provider does not support PKCE with S256</source>
        <translation>el proveedor no admite PKCE con S256</translation>
    </message>
    <message>
        <source>the provider gave nothing to renew it with (the scope offline_access asks for that)</source>
        <translation>el proveedor no dio nada con que renovarla (el scope offline_access lo pide)</translation>
    </message>
    <message>
        <source>the provider has a problem of its own</source>
        <translation>el proveedor tiene un problema propio</translation>
    </message>
    <message>
        <source>the provider has no page to sign in on</source>
        <translation>el proveedor no tiene página para iniciar sesión</translation>
    </message>
    <message>
        <source>the provider has no token endpoint</source>
        <translation>el proveedor no tiene punto de tokens</translation>
    </message>
    <message>
        <source>the provider is gone</source>
        <translation>el proveedor ya no está</translation>
    </message>
    <message>
        <source>the provider no longer accepts this sign-in</source>
        <translation>el proveedor ya no acepta este inicio de sesión</translation>
    </message>
    <message>
        <source>the provider refused the sign-in (%1)</source>
        <translation>el proveedor rechazó el inicio de sesión (%1)</translation>
    </message>
    <message>
        <source>the provider sent no ID token; the scope openid in [[identity]] asks for one</source>
        <translation>el proveedor no envió un token de ID; el scope openid en [[identity]] lo pide</translation>
    </message>
    <message>
        <source>the provider sent no code</source>
        <translation>el proveedor no envió un código</translation>
    </message>
    <message>
        <source>the provider wants you to sign in again</source>
        <translation>el proveedor quiere que inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>the provider&apos;s %1 is not an https address</source>
        <translation>%1 del proveedor no es una dirección https</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not JSON (HTTP status %1)</source>
        <translation>la respuesta del proveedor no es JSON (estado HTTP %1)</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not acceptable: %1</source>
        <translation>la respuesta del proveedor no es aceptable: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one</source>
        <translation>la descripción que el proveedor da de sí mismo no lo es</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one: %1</source>
        <translation>la descripción que el proveedor da de sí mismo no lo es: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s keys: HTTP status %1</source>
        <translation>las claves del proveedor: estado HTTP %1</translation>
    </message>
    <message>
        <source>the provider&apos;s token is not acceptable: %1</source>
        <translation>el token del proveedor no es aceptable: %1</translation>
    </message>
    <message>
        <source>the provider, or you, refused the sign-in</source>
        <translation>el proveedor, o usted, rechazó el inicio de sesión</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>el motivo es demasiado largo</translation>
    </message>
    <message>
        <source>the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)</source>
        <translation>las grabaciones están cifradas con la clave de contenido %1, que no está en %2; restáurela con postern keys import o siga con una nueva mediante postern keys rotate (lo cifrado con la perdida queda ilegible)</translation>
    </message>
    <message>
        <source>the request is not open any more</source>
        <translation>la solicitud ya no está abierta</translation>
    </message>
    <message>
        <source>the request was given up</source>
        <translation>se abandonó la petición</translation>
    </message>
    <message>
        <source>the requests in the store cannot be read; the log says why</source>
        <translation>no se pueden leer las solicitudes del almacén; el registro dice por qué</translation>
    </message>
    <message>
        <source>the rule asks for a comment</source>
        <translation>la regla pide un comentario</translation>
    </message>
    <message>
        <source>the rule&apos;s name is too long or holds a quote</source>
        <translation>el nombre de la regla es demasiado largo o contiene una comilla</translation>
    </message>
    <message>
        <source>the search index cannot be read; postern vacuum --reindex makes it anew</source>
        <translation>no se puede leer el índice de búsqueda; postern vacuum --reindex lo rehace</translation>
    </message>
    <message>
        <source>the search index of session %1 does not say what its events say: searches may miss statements; postern vacuum --reindex makes it anew</source>
        <translation>el índice de búsqueda de la sesión %1 no dice lo que dicen sus eventos: las búsquedas pueden omitir sentencias; postern vacuum --reindex lo rehace</translation>
    </message>
    <message>
        <source>the server asks for an authentication method that Postern does not know</source>
        <translation>el servidor pide un método de autenticación que Postern no conoce</translation>
    </message>
    <message>
        <source>the server asks for the password as MD5, which this target does not allow</source>
        <translation>el servidor pide la contraseña como MD5, y este destino no lo permite</translation>
    </message>
    <message>
        <source>the server asks for the password in clear text, which this target does not allow</source>
        <translation>el servidor pide la contraseña en texto claro, y este destino no lo permite</translation>
    </message>
    <message>
        <source>the server closed the connection during log-in</source>
        <translation>el servidor cerró la conexión durante el inicio de sesión</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>el servidor no respondió a tiempo</translation>
    </message>
    <message>
        <source>the server did not plan it in time</source>
        <translation>el servidor no la planificó a tiempo</translation>
    </message>
    <message>
        <source>the server does not plan it (%1)</source>
        <translation>el servidor no la planifica (%1)</translation>
    </message>
    <message>
        <source>the server does not prepare %1 (%2)</source>
        <translation>el servidor no prepara %1 (%2)</translation>
    </message>
    <message>
        <source>the server sent something that is not TLS</source>
        <translation>el servidor envió algo que no es TLS</translation>
    </message>
    <message>
        <source>the server&apos;s plan cannot be read</source>
        <translation>no se puede leer el plan del servidor</translation>
    </message>
    <message>
        <source>the session at the provider is over (SessionNotOnOrAfter)</source>
        <translation>la sesión en el proveedor ha terminado (SessionNotOnOrAfter)</translation>
    </message>
    <message>
        <source>the session ends after event %1 of %2: it was truncated</source>
        <translation>la sesión termina tras el evento %1 de %2: se truncó</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection cannot have</source>
        <translation>la sesión tiene objetos o ajustes propios que una segunda conexión no puede tener</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection does not see</source>
        <translation>la sesión tiene objetos o ajustes propios que una segunda conexión no ve</translation>
    </message>
    <message>
        <source>the session&apos;s settings cannot be repeated</source>
        <translation>no se pueden repetir los ajustes de la sesión</translation>
    </message>
    <message>
        <source>the sign-in was cancelled</source>
        <translation>se canceló el inicio de sesión</translation>
    </message>
    <message>
        <source>the signature is not the provider&apos;s</source>
        <translation>la firma no es la del proveedor</translation>
    </message>
    <message>
        <source>the sizes of its relations could not be read</source>
        <translation>no se pudieron leer los tamaños de sus relaciones</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>no se puede leer el almacén</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>el almacén no respondió a tiempo</translation>
    </message>
    <message>
        <source>the store does not know this gateway any more</source>
        <translation>el almacén ya no conoce esta pasarela</translation>
    </message>
    <message>
        <source>the store has a %1 that Postern did not make: it was inserted</source>
        <translation>el almacén tiene %1, que Postern no creó: se insertó</translation>
    </message>
    <message>
        <source>the store has not been set up by this Postern yet; start the gateway once</source>
        <translation>este Postern aún no ha preparado el almacén; inicie una vez la pasarela</translation>
    </message>
    <message>
        <source>the store has shown more than one text for this request: somebody changed it</source>
        <translation>el almacén mostró más de un texto para esta solicitud: alguien la cambió</translation>
    </message>
    <message>
        <source>the store has something else for request %1 than was shown; look at it again, and ask who changed it</source>
        <translation>el almacén tiene para la solicitud %1 algo distinto de lo mostrado; mírela de nuevo y pregunte quién la cambió</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern knows up to %2; use the newer Postern</source>
        <translation>el almacén tiene la versión %1, este Postern conoce hasta la %2; use el Postern más nuevo</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern needs %2; its owner runs postern store migrate</source>
        <translation>el almacén tiene la versión %1, este Postern necesita la %2; su dueño ejecuta postern store migrate</translation>
    </message>
    <message>
        <source>the store needs PostgreSQL 14 or newer</source>
        <translation>el almacén necesita PostgreSQL 14 o posterior</translation>
    </message>
    <message>
        <source>the store needs a database whose encoding is UTF8</source>
        <translation>el almacén necesita una base de datos con codificación UTF8</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is missing: it was removed</source>
        <translation>al almacén le falta %1: se eliminó</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is not as Postern makes it: it was changed</source>
        <translation>en el almacén, %1 no es como lo crea Postern: se cambió</translation>
    </message>
    <message>
        <source>the store&apos;s file does not hold: %1</source>
        <translation>el archivo del almacén está dañado: %1</translation>
    </message>
    <message>
        <source>the summary of session %1 does not say what its events say: it was changed</source>
        <translation>el resumen de la sesión %1 no dice lo que dicen sus eventos: se cambió</translation>
    </message>
    <message>
        <source>the target %1 is not in this configuration: what is masked on it is not known</source>
        <translation>el destino %1 no está en esta configuración: no se sabe qué se enmascara en él</translation>
    </message>
    <message>
        <source>the target is no longer configured</source>
        <translation>el destino ya no está configurado</translation>
    </message>
    <message>
        <source>the text is not valid: %1</source>
        <translation>el texto no es válido: %1</translation>
    </message>
    <message>
        <source>the text of this version was not kept</source>
        <translation>no se guardó el texto de esta versión</translation>
    </message>
    <message>
        <source>the time zone is not known here</source>
        <translation>aquí no se conoce la zona horaria</translation>
    </message>
    <message>
        <source>the token answers another sign-in (nonce)</source>
        <translation>el token responde a otro inicio de sesión (nonce)</translation>
    </message>
    <message>
        <source>the token binds a key (nonce): it opens nothing by itself</source>
        <translation>el token vincula una clave (nonce): por sí solo no abre nada</translation>
    </message>
    <message>
        <source>the token does not prove its key: %1</source>
        <translation>el token no prueba su clave: %1</translation>
    </message>
    <message>
        <source>the token has expired (exp)</source>
        <translation>el token venció (exp)</translation>
    </message>
    <message>
        <source>the token has no signature</source>
        <translation>el token no tiene firma</translation>
    </message>
    <message>
        <source>the token is another person&apos;s (sub)</source>
        <translation>el token es de otra persona (sub)</translation>
    </message>
    <message>
        <source>the token is encrypted, or not a JWT: it has more than three parts</source>
        <translation>el token está cifrado o no es un JWT: tiene más de tres partes</translation>
    </message>
    <message>
        <source>the token is for others too (aud) and does not say for whom it was issued (azp)</source>
        <translation>el token es también para otros (aud) y no dice para quién se emitió (azp)</translation>
    </message>
    <message>
        <source>the token is for somebody else (aud)</source>
        <translation>el token es para otro (aud)</translation>
    </message>
    <message>
        <source>the token is from another issuer (iss)</source>
        <translation>el token es de otro emisor (iss)</translation>
    </message>
    <message>
        <source>the token is from the future (iat); a clock is wrong</source>
        <translation>el token viene del futuro (iat); un reloj está mal</translation>
    </message>
    <message>
        <source>the token is longer than 64 KiB</source>
        <translation>el token mide más de 64 KiB</translation>
    </message>
    <message>
        <source>the token is not accepted</source>
        <translation>no se acepta el token</translation>
    </message>
    <message>
        <source>the token is not valid yet (nbf); a clock may be wrong</source>
        <translation>el token aún no es válido (nbf); puede que un reloj esté mal</translation>
    </message>
    <message>
        <source>the token is older than this identity&apos;s last sign-out</source>
        <translation>el token es anterior al último cierre de sesión de esta identidad</translation>
    </message>
    <message>
        <source>the token says that its list of groups is not whole</source>
        <translation>el token dice que su lista de grupos no está completa</translation>
    </message>
    <message>
        <source>the token was issued to somebody else (azp)</source>
        <translation>el token se emitió para otro (azp)</translation>
    </message>
    <message>
        <source>the token was issued too long ago (iat); a clock may be wrong</source>
        <translation>el token se emitió hace demasiado tiempo (iat); puede que un reloj esté mal</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>se rechazó el token</translation>
    </message>
    <message>
        <source>the trial was cancelled</source>
        <translation>se canceló la prueba</translation>
    </message>
    <message>
        <source>the verification was cancelled</source>
        <translation>se canceló la verificación</translation>
    </message>
    <message>
        <source>there are %1 notes and marks on this session; no more are taken</source>
        <translation>hay %1 notas y marcas en esta sesión; no se admiten más</translation>
    </message>
    <message>
        <source>there are events after the signed end of the session: event %1 was inserted</source>
        <translation>hay eventos tras el final firmado de la sesión: se insertó el evento %1</translation>
    </message>
    <message>
        <source>there is an agent %1 already; revoke it first or take another name</source>
        <translation>ya hay un agente %1; revóquelo primero o elija otro nombre</translation>
    </message>
    <message>
        <source>there is an agent %1 of every gateway already; revoke it first or take another name</source>
        <translation>ya hay un agente %1 de todas las pasarelas; revóquelo primero o elija otro nombre</translation>
    </message>
    <message>
        <source>there is no %1 that can be believed</source>
        <translation>no hay %1 que se pueda creer</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; of every gateway that could be revoked</source>
        <translation>no hay un agente «%1» de todas las pasarelas que se pueda revocar</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; that could be revoked; &apos;postern agent list&apos; names them</source>
        <translation>no hay un agente «%1» que se pueda revocar; «postern agent list» los nombra</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;</source>
        <translation>no hay un formato de exportación «%1»</translation>
    </message>
    <message>
        <source>there is no keychain in this session to keep it in</source>
        <translation>en esta sesión no hay llavero donde guardarla</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>no hay servicio de llavero</translation>
    </message>
    <message>
        <source>there is no keychain service in this session</source>
        <translation>no hay servicio de llavero en esta sesión</translation>
    </message>
    <message>
        <source>there is no keychain: after a restart you have to sign in again</source>
        <translation>no hay llavero: tras un reinicio tendrá que iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>there is no request %1</source>
        <translation>no hay una solicitud %1</translation>
    </message>
    <message>
        <source>there is no session %1</source>
        <translation>no hay una sesión %1</translation>
    </message>
    <message>
        <source>there is no session %1 any more</source>
        <translation>la sesión %1 ya no existe</translation>
    </message>
    <message>
        <source>there is no session %1; &apos;postern sessions list&apos; shows what is recorded</source>
        <translation>no hay una sesión %1; «postern sessions list» muestra lo grabado</translation>
    </message>
    <message>
        <source>there is no store at %1 yet; it is made when an agent is added or the gateway starts</source>
        <translation>aún no hay almacén en %1; se crea al añadir un agente o al iniciar la pasarela</translation>
    </message>
    <message>
        <source>there is no store in this database yet; its owner makes it with postern store init</source>
        <translation>aún no hay almacén en esta base de datos; su dueño lo crea con postern store init</translation>
    </message>
    <message>
        <source>there were too many attempts to decide on request %1</source>
        <translation>hubo demasiados intentos de decidir sobre la solicitud %1</translation>
    </message>
    <message>
        <source>this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder</source>
        <translation>esta pasarela está inscrita en el almacén con otro rol; conéctese con ese rol o empiece con una carpeta de datos nueva</translation>
    </message>
    <message>
        <source>this identity has signed out elsewhere</source>
        <translation>esta identidad cerró sesión en otro lugar</translation>
    </message>
    <message>
        <source>this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = &quot;postgresql://…&quot;)</source>
        <translation>se trata de un almacén compartido por pasarelas; el configurado es el archivo SQLite %1 (uno compartido tiene [store] url = &quot;postgresql://…&quot;)</translation>
    </message>
    <message>
        <source>this is an access token where an ID token is meant</source>
        <translation>es un token de acceso donde se espera un token de ID</translation>
    </message>
    <message>
        <source>this is not a JWT: it has no three parts</source>
        <translation>no es un JWT: no tiene tres partes</translation>
    </message>
    <message>
        <source>this machine&apos;s role in the store may not decide; its owner runs GRANT postern_approver TO that role</source>
        <translation>el rol de esta máquina en el almacén no puede decidir; su dueño ejecuta GRANT postern_approver TO ese rol</translation>
    </message>
    <message>
        <source>this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import</source>
        <translation>esta grabación está cifrada con la clave de contenido %1, que no está aquí; restáurela con postern keys import</translation>
    </message>
    <message>
        <source>this sign-in binds no key that they would know it by</source>
        <translation>este inicio de sesión no liga ninguna clave por la que lo reconocerían</translation>
    </message>
    <message>
        <source>this sign-in is bound to no key, so decisions on other machines&apos; statements cannot be signed: it was made with a code, with SAML or before the store was shared; &apos;postern login&apos; signs in again</source>
        <translation>este inicio de sesión no está ligado a ninguna clave, así que no se pueden firmar decisiones sobre sentencias de otras máquinas: se hizo con un código, con SAML o antes de compartir el almacén; inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>too many decisions wait already</source>
        <translation>ya esperan demasiadas decisiones</translation>
    </message>
    <message>
        <source>too many log-ins wait for them</source>
        <translation>demasiados inicios de sesión las esperan</translation>
    </message>
    <message>
        <source>too many measurements wait already</source>
        <translation>ya esperan demasiadas mediciones</translation>
    </message>
    <message>
        <source>too many statements are approved for a time already</source>
        <translation>ya hay demasiadas sentencias aprobadas por un tiempo</translation>
    </message>
    <message>
        <source>too much waits for the store</source>
        <translation>demasiadas cosas esperan al almacén</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>disparadores</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>clave desconocida %1 en %2</translation>
    </message>
    <message>
        <source>url names neither a SQLite file nor a PostgreSQL database</source>
        <translation>url no nombra ni un archivo SQLite ni una base de datos PostgreSQL</translation>
    </message>
    <message>
        <source>url: %1</source>
        <translation>url: %1</translation>
    </message>
    <message>
        <source>valid is for what a command prints</source>
        <translation>valid es para lo que imprime una orden</translation>
    </message>
    <message>
        <source>two of its parts have the same ID</source>
        <translation>dos de sus partes tienen el mismo ID</translation>
    </message>
    <message>
        <source>version %1 is not newer than version %2</source>
        <translation>la versión %1 no es más nueva que la versión %2</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>what is kept of this version is not what was in force: %1</source>
        <translation>lo guardado de esta versión no es lo que regía: %1</translation>
    </message>
    <message>
        <source>what is signed is not a decision</source>
        <translation>lo firmado no es una decisión</translation>
    </message>
    <message>
        <source>what the session&apos;s open transaction has changed is not seen here</source>
        <translation>lo que cambió la transacción abierta de la sesión no se ve aquí</translation>
    </message>
    <message>
        <source>with an identity provider, somebody else decides; name groups that may approve</source>
        <translation>con un proveedor de identidad decide otra persona; nombre grupos que puedan aprobar</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>escriba &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1*&quot; for all of them</source>
        <translation>escriba &quot;%1*&quot; para todas</translation>
    </message>
    <message>
        <source>write &quot;%1:6432&quot;</source>
        <translation>escriba &quot;%1:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;*&quot; or &quot;group:NAME&quot;</source>
        <translation>escriba &quot;*&quot; o &quot;group:NOMBRE&quot;</translation>
    </message>
    <message>
        <source>write &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; or &quot;unix:/folder&quot;</source>
        <translation>escriba &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; o &quot;unix:/carpeta&quot;</translation>
    </message>
    <message>
        <source>write &quot;[::1]:6432&quot;</source>
        <translation>escriba &quot;[::1]:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;group:NAME&quot;</source>
        <translation>escriba &quot;group:NOMBRE&quot;</translation>
    </message>
    <message>
        <source>write &quot;sqlite:postern.db&quot; or &quot;postgresql://host/database&quot;</source>
        <translation>escriba &quot;sqlite:postern.db&quot; o &quot;postgresql://host/base&quot;</translation>
    </message>
    <message>
        <source>write &quot;unix:/run/user/1000/postern&quot;</source>
        <translation>escriba &quot;unix:/run/user/1000/postern&quot;</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>escriba %1</translation>
    </message>
    <message>
        <source>write %1 = &quot;…&quot;</source>
        <translation>escriba %1 = &quot;…&quot;</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>escriba %1 = %2</translation>
    </message>
    <message>
        <source>write %1 headers</source>
        <translation>escriba encabezados %1</translation>
    </message>
    <message>
        <source>write %1, or letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and *</source>
        <translation>escriba %1, o letras, dígitos, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; y *</translation>
    </message>
    <message>
        <source>write %1, or name the parts as in %2</source>
        <translation>escriba %1, o nombre las partes como en %2</translation>
    </message>
    <message>
        <source>write 0.0.0.0 or [::] for every interface</source>
        <translation>escriba 0.0.0.0 o [::] para todas las interfaces</translation>
    </message>
    <message>
        <source>write KEY = VALUE lines under [table] headers</source>
        <translation>escriba líneas CLAVE = VALOR bajo encabezados [tabla]</translation>
    </message>
    <message>
        <source>write KEY = VALUE, with strings in double quotes and lists in [brackets]</source>
        <translation>escriba CLAVE = VALOR, con las cadenas entre comillas dobles y las listas entre [corchetes]</translation>
    </message>
    <message>
        <source>write a duration from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>escriba una duración de &quot;%1&quot; a &quot;%2&quot;</translation>
    </message>
    <message>
        <source>write a name of the time-zone database, like Europe/Berlin or UTC</source>
        <translation>escriba un nombre de la base de zonas horarias, como Europe/Berlin o UTC</translation>
    </message>
    <message>
        <source>write a number and ms, s, m, h or d, like &quot;%1&quot;</source>
        <translation>escriba un número y ms, s, m, h o d, como &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write a number from %1 to %2</source>
        <translation>escriba un número de %1 a %2</translation>
    </message>
    <message>
        <source>write a port like 6432; 0 takes any that is free</source>
        <translation>escriba un puerto como 6432; 0 toma cualquiera libre</translation>
    </message>
    <message>
        <source>write a value or remove the key</source>
        <translation>escriba un valor o quite la clave</translation>
    </message>
    <message>
        <source>write action = &quot;approve&quot; or remove the key</source>
        <translation>escriba action = &quot;approve&quot; o quite la clave</translation>
    </message>
    <message>
        <source>write at most 100 characters without quotes</source>
        <translation>escriba como máximo 100 caracteres sin comillas</translation>
    </message>
    <message>
        <source>write at most 500 bytes: it stands in the error that clients get</source>
        <translation>escriba como máximo 500 bytes: figura en el error que reciben los clientes</translation>
    </message>
    <message>
        <source>write at most 63 letters, digits, &quot;_&quot;, &quot;-&quot; or &quot;.&quot;, beginning with a letter or digit</source>
        <translation>escriba como máximo 63 letras, dígitos, &quot;_&quot;, &quot;-&quot; o &quot;.&quot;, empezando por letra o dígito</translation>
    </message>
    <message>
        <source>write it as in %1</source>
        <translation>escríbalo como en %1</translation>
    </message>
    <message>
        <source>write it on one line of printable text</source>
        <translation>escríbalo en una línea de texto imprimible</translation>
    </message>
    <message>
        <source>write keys with dots between, like &quot;billing.iban&quot;; a key with other characters in double quotes</source>
        <translation>escriba claves separadas por puntos, como &quot;billing.iban&quot;; una con otros caracteres, entre comillas dobles</translation>
    </message>
    <message>
        <source>write method = &quot;partial&quot; or remove the key</source>
        <translation>escriba method = &quot;partial&quot; o quite la clave</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>escriba uno de %1</translation>
    </message>
    <message>
        <source>write parameter=value pairs with spaces between, like host=db.internal dbname=app</source>
        <translation>escriba pares parámetro=valor separados por espacios, como host=db.internal dbname=app</translation>
    </message>
    <message>
        <source>write ports = [8400, 8401]</source>
        <translation>escriba ports = [8400, 8401]</translation>
    </message>
    <message>
        <source>write schema.table, with * for any</source>
        <translation>escriba esquema.tabla, con * para cualquiera</translation>
    </message>
    <message>
        <source>write schema.table.column at most</source>
        <translation>escriba como máximo esquema.tabla.columna</translation>
    </message>
    <message>
        <source>write such a part in double quotes, like public.&quot;User Data&quot;</source>
        <translation>escriba esa parte entre comillas dobles, como public.&quot;User Data&quot;</translation>
    </message>
    <message>
        <source>write the address of the provider&apos;s SingleSignOnService for HTTP-Redirect</source>
        <translation>escriba la dirección del SingleSignOnService del proveedor para HTTP-Redirect</translation>
    </message>
    <message>
        <source>write the name in plain letters</source>
        <translation>escriba el nombre con letras corrientes</translation>
    </message>
    <message>
        <source>write the provider&apos;s entityID exactly as its metadata has it</source>
        <translation>escriba el entityID del proveedor exactamente como en sus metadatos</translation>
    </message>
    <message>
        <source>write the provider&apos;s issuer exactly as its tokens have it, like &quot;https://login.example.com&quot;</source>
        <translation>escriba el emisor exactamente como en los tokens del proveedor, como &quot;https://login.example.com&quot;</translation>
    </message>
    <message>
        <source>write the provider&apos;s signing certificate as PEM, between three double quotes</source>
        <translation>escriba el certificado de firma del proveedor como PEM, entre tres comillas dobles</translation>
    </message>
    <message>
        <source>write the table&apos;s name in [brackets] on a line of its own</source>
        <translation>escriba el nombre de la tabla entre [corchetes] en una línea propia</translation>
    </message>
    <message>
        <source>write what `postern policy key` prints on the administrator&apos;s machine</source>
        <translation>escriba lo que `postern policy key` imprime en la máquina del administrador</translation>
    </message>
    <message>
        <source>write { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>escriba { command = [&quot;PROGRAMA&quot;, &quot;ARGUMENTO&quot;] }</translation>
    </message>
    <message>
        <source>write { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PATH&quot; } or { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>escriba { keychain = &quot;NOMBRE&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;RUTA&quot; } o { command = [&quot;PROGRAMA&quot;, &quot;ARGUMENTO&quot;] }</translation>
    </message>
    <message>
        <source>it has more than one %1</source>
        <translation>tiene más de un %1</translation>
    </message>
    <message>
        <source>it has more than one element in it, or a DTD</source>
        <translation>contiene más de un elemento, o una DTD</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>no tiene %1</translation>
    </message>
    <message>
        <source>its %1 is not a time</source>
        <translation>su %1 no es una fecha y hora</translation>
    </message>
    <message>
        <source>its NameID is a different one each time (transient); have the provider send a persistent one</source>
        <translation>su NameID es distinto cada vez (transient); haga que el proveedor envíe uno permanente (persistent)</translation>
    </message>
    <message>
        <source>its NameID is empty, too long, or not text</source>
        <translation>su NameID está vacío, es demasiado largo o no es texto</translation>
    </message>
    <message>
        <source>its NameID is of another provider or for somebody else</source>
        <translation>su NameID es de otro proveedor o para otro</translation>
    </message>
    <message>
        <source>its assertion does not say for whom it is (Audience)</source>
        <translation>su aserción no dice para quién es (Audience)</translation>
    </message>
    <message>
        <source>its assertion does not say that anybody signed in (AuthnStatement)</source>
        <translation>su aserción no dice que alguien haya iniciado sesión (AuthnStatement)</translation>
    </message>
    <message>
        <source>its assertion has a condition that is not known</source>
        <translation>su aserción tiene una condición desconocida</translation>
    </message>
    <message>
        <source>its assertion has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>su aserción venció (NotOnOrAfter), o el reloj de esta máquina está mal</translation>
    </message>
    <message>
        <source>its assertion is encrypted; have the provider sign it without encrypting it</source>
        <translation>su aserción está cifrada; haga que el proveedor la firme sin cifrarla</translation>
    </message>
    <message>
        <source>its assertion is for another address (Recipient)</source>
        <translation>su aserción es para otra dirección (Recipient)</translation>
    </message>
    <message>
        <source>its assertion does not answer this sign-in (InResponseTo)</source>
        <translation>su aserción no responde a este inicio de sesión (InResponseTo)</translation>
    </message>
    <message>
        <source>its assertion is for somebody else (Audience)</source>
        <translation>su aserción es para otro (Audience)</translation>
    </message>
    <message>
        <source>its assertion is from the future (NotBefore); or this machine&apos;s clock is wrong</source>
        <translation>su aserción viene del futuro (NotBefore), o el reloj de esta máquina está mal</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the connection failed; see whether the other side runs and the address is right</source>
        <translation>la conexión falló; compruebe que el otro lado funciona y que la dirección es correcta</translation>
    </message>
    <message>
        <source>the log-in was not accepted; see to user, password and rights</source>
        <translation>no se aceptó el inicio de sesión; compruebe usuario, contraseña y derechos</translation>
    </message>
    <message>
        <source>the right to do this is missing; ask the owner for it</source>
        <translation>falta el derecho para hacerlo; pídalo al dueño</translation>
    </message>
    <message>
        <source>there is no such database; see to its name</source>
        <translation>no existe esa base de datos; compruebe su nombre</translation>
    </message>
    <message>
        <source>it was cancelled or took too long; try again</source>
        <translation>se canceló o tardó demasiado; inténtelo de nuevo</translation>
    </message>
    <message>
        <source>the server is starting or shutting down; try again in a moment</source>
        <translation>el servidor está arrancando o cerrándose; inténtelo de nuevo en un momento</translation>
    </message>
    <message>
        <source>there was not room enough for it; make room, or ask for less</source>
        <translation>no había espacio suficiente; haga sitio o pida menos</translation>
    </message>
    <message>
        <source>what is stored is damaged or was changed; verify the store</source>
        <translation>lo guardado está dañado o se cambió; verifique el almacén</translation>
    </message>
    <message>
        <source>the server answered with error %1; its words say why</source>
        <translation>el servidor respondió con el error %1; sus palabras dicen por qué</translation>
    </message>
    <message>
        <source>it was not accepted; see to what was entered</source>
        <translation>no se aceptó; compruebe lo que se introdujo</translation>
    </message>
    <message>
        <source>this computer could not do it; see to what it says, then try again</source>
        <translation>este equipo no pudo hacerlo; vea lo que dice e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody else said</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and in whose words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
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
        <translation>veredicto</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>agente</translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>tipo de agente</translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>sesión</translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>número de sentencia</translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>base de datos o destino</translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>destino</translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>usuario de la base de datos</translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>identidad</translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>verbo</translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>tabla</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>filas</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>duración</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>mensaje de error</translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>riesgo</translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>desde</translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>hasta</translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>transacción</translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>tiene</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>regla</translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>nombre de la aplicación</translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>proceso</translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>ID de proceso</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>protocolo</translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>estado</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>huella</translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>aprobador</translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>columna</translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>columna enmascarada</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation>%1 menos de %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation>%1 como máximo %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation>%1 más de %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation>%1 como mínimo %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation>%1 es %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation> o </translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation>SQL coincide con /%1/</translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation>SQL contiene «%1»</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation>en los últimos %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation>hace más de %1</translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation>el mensaje de error contiene «%1»</translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation>tiene %1</translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation>la sesión empieza por %1</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation>no (%1)</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation>, o </translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation>, y </translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Quiso decir «%1»?</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>No existe el campo «%1».</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>Falta un valor después de «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation>«%1» no es un valor de este campo.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«%1» no es un número entero.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation>«%1» no es una duración. Escriba 500ms, 2s o 5m.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation>«%1» no es una fecha u hora. Escriba -15m, -2h, 2026-11-21 o 2026-11-21T14:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation>«%1» no tiene orden. Use dos puntos.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Faltan las comillas de cierre.</translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation>Falta la barra de cierre de la expresión regular.</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>La expresión regular no es válida: %1.</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>Falta el paréntesis de cierre.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Este paréntesis no cierra nada.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>Aquí falta algo.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>El filtro es demasiado largo.</translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation>El filtro tiene demasiados términos o paréntesis.</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Todas las sentencias</translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation>Se muestra: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation>Enmascarada</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation>Denegada</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation>Permitida</translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation>La sentencia se grabó y se reenvió; aún no hay respuesta.</translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation>La sentencia se ejecutó; los valores de las columnas enmascaradas se sustituyeron antes de que el cliente los recibiera.</translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation>Una regla exige aprobación; la sentencia está en espera y no se ha ejecutado.</translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation>Una regla bloqueó la sentencia; no llegó a la base de datos.</translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation>Un aprobador denegó la sentencia; no llegó a la base de datos.</translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation>Una regla exigía aprobación y un aprobador la concedió.</translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation>Nadie decidió antes de que el cliente desistiera o la solicitud caducara; la sentencia no se ha ejecutado.</translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation>Ninguna regla se opuso, pero la sentencia terminó con un error.</translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation>Ninguna regla se opuso; la sentencia se ejecutó.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>Agente de IA</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation>seguro: lo indicó el kernel junto con el socket</translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation>probable: hallado en la tabla de sockets del kernel</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>transaction</comment>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>a statement</comment>
        <translation>Marcada</translation>
    </message>
</context>
<context>
    <name>postern::ui::AboutDialog</name>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>The small gate between AI agents and PostgreSQL: every statement is tied to a person, checked against a policy, masked on the way back, and recorded before it reaches the database.</source>
        <translation>La pequeña puerta entre los agentes de IA y PostgreSQL: cada sentencia se vincula a una persona, se comprueba con una política, se enmascara en la respuesta y se graba antes de llegar a la base de datos.</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation>En una lista: sentencia siguiente, anterior</translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation>En una lista: sentencia marcada siguiente, anterior</translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation>En una lista: ir a la más reciente y seguirla</translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation>En una lista: no seleccionar nada</translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation>En una lista: cualquier otra letra va al filtro</translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation>En el filtro: filtros anteriores y posteriores</translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation>Arriba,  Abajo</translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation>En el filtro: borrar y después volver a la lista</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>Acerca de Postern</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>In a request: approve it</source>
        <translation>En una solicitud: aprobarla</translation>
    </message>
    <message>
        <source>In a request: write why, to deny it</source>
        <translation>En una solicitud: escribir el motivo para denegarla</translation>
    </message>
    <message>
        <source>On the timeline: play, and pause</source>
        <translation>En la línea de tiempo: reproducir y pausar</translation>
    </message>
    <message>
        <source>On the timeline: previous, next statement</source>
        <translation>En la línea de tiempo: sentencia anterior, siguiente</translation>
    </message>
    <message>
        <source>On the timeline: previous, next flagged statement</source>
        <translation>En la línea de tiempo: sentencia señalada anterior, siguiente</translation>
    </message>
    <message>
        <source>On the timeline: larger, smaller, the whole session</source>
        <translation>En la línea de tiempo: ampliar, reducir, toda la sesión</translation>
    </message>
    <message>
        <source>In a list: mark the statement, write a note on it</source>
        <translation>En una lista: marcar la sentencia, escribir una nota</translation>
    </message>
    <message>
        <source>In a table: copy the chosen rows</source>
        <translation>En una tabla: copiar las filas elegidas</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>column: what a shortcut does</comment>
        <translation>Acción</translation>
    </message>
</context>
<context>
    <name>postern::ui::AccessDialog</name>
    <message>
        <source>printed the events</source>
        <translation>mostró los eventos</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>vio</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportó</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>reprodujo</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>escribió una nota</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marcó</translation>
    </message>
    <message>
        <source>put a policy into force</source>
        <translation>puso en vigor una política</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>la consola</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>la línea de comandos</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>la pasarela</translation>
    </message>
    <message>
        <source>session %1, statement %2</source>
        <translation>sesión %1, sentencia %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>sesión %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>filtro: %1</translation>
    </message>
    <message>
        <source>Who looked at recordings</source>
        <translation>Quién vio las grabaciones</translation>
    </message>
    <message>
        <source>Which recordings</source>
        <translation>Qué grabaciones</translation>
    </message>
    <message>
        <source>The session that is shown</source>
        <translation>La sesión mostrada</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>Todas las grabaciones</translation>
    </message>
    <message>
        <source>Accesses, the newest first</source>
        <translation>Accesos, los más recientes primero</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column</comment>
        <translation>Quién</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>column</comment>
        <translation>Acción</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>column</comment>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>Más antiguos</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>Leyendo del almacén…</translation>
    </message>
    <message>
        <source>Nobody looked yet.</source>
        <translation>Nadie ha visto nada todavía.</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>Se muestra %n acceso. Cada uno está ligado al anterior; postern verify revela una modificación.</numerusform>
            <numerusform>Se muestran %n accesos. Cada uno está ligado al anterior; postern verify revela una modificación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a shared store you see what was done with your own role; an auditor sees all.</source>
        <translation>En un almacén compartido ve lo que se hizo con su propio rol; un auditor lo ve todo.</translation>
    </message>
    <message>
        <source>removed a mark</source>
        <translation>quitó una marca</translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation>Añadir un agente</translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation>Un agente inicia sesión en Postern con una clave propia. Dé una a cada cliente, para ver quién hizo qué y poder revocar una sin afectar a las demás.</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>por ejemplo, copilot-shop</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>Agente de IA</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>Persona</translation>
    </message>
    <message>
        <source>every target</source>
        <translation>todos los destinos</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>después de %n día</numerusform>
            <numerusform>después de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>Puede acceder a</translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation>La clave caduca</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>Añadir agente</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation>La clave se muestra solo esta vez. Postern guarda un verificador de ella, no la clave. Cópiela ahora, o copie una línea para su cliente que la contenga.</translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation>Clave del agente</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copiar la clave</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>La he copiado</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>La clave de %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation>todos los destinos</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation>Revocado el %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation>Caducado el %1</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation>Activo hasta el %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation>Puede acceder a</translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation>Actúa para</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n sentencia espera aprobación</numerusform>
            <numerusform>%n sentencias esperan aprobación</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation>La más reciente es del agente %1, para %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Nada espera aprobación</translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation>Una sentencia retenida por una regla aparece aquí, con todo lo que afectaría, hasta que alguien decida. Lo ya decidido permanece un tiempo.</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>Solicitudes de aprobación</translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation>Este texto contiene caracteres que ocultan o reordenan lo que dice; se muestran como [U+…].</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>La sentencia</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>Acerca de la solicitud</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Denegar</translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation>Denegar y terminar la sesión</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 horas</translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation>Aprobar una vez</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation>Se ejecuta en una transacción que se revierte…</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>No se midió: %1.</translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation>Comentario (la regla lo exige)</translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation>No puede decidir sobre esta solicitud: %1.</translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation>Sentencias de la misma forma, de la misma persona y el mismo agente</translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation>Las sentencias como esta se aprueban una por una</translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation>Ejecuta la sentencia en una transacción que se revierte y muestra lo que cambió. Mientras tanto mantiene sus bloqueos.</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>No se decidió: %1.</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>Mostrar las reglas</translation>
    </message>
    <message>
        <source>Approve similar for…</source>
        <translation>Aprobar similares durante…</translation>
    </message>
    <message>
        <source>Comment: sent to the client and recorded</source>
        <translation>Comentario: se envía al cliente y se registra</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation>Añadir una máscara</translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation>Esto se añade a %1. Todo lo demás en el archivo queda como está. La regla rige desde la siguiente sentencia de cada sesión.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Añadir la regla</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>Quitar «%1» del filtro</translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation>Quitar el término de filtro %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation>¿Qué desea hacer o ver?</translation>
    </message>
    <message>
        <source>Nothing matches these letters.</source>
        <translation>Nada coincide con estas letras.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation>Conecte su agente aquí</translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation>Cada agente inicia sesión con una clave propia, para que usted vea quién hizo qué. La clave se muestra ahora y nunca más: Postern solo guarda lo que sirve para comprobarla.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crear una clave</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>Nombre del agente</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>por ejemplo, copilot-shop</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation>Las líneas contienen la clave de %1. Copie la de su cliente o insértela en su archivo.</translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without a name they hold a placeholder.</source>
        <translation>Dé un nombre al agente para obtener líneas que funcionan tal cual. Sin nombre, contienen un marcador.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation>en el llavero</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>en una variable de entorno</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>en un archivo</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>de un comando</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>no hace falta</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation>Conecte un cliente aquí</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Punto de escucha</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation>Revocar el agente seleccionado</translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation>Añadir agente…</translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation>Añadir un agente</translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation>Todavía no hay agentes. Añada uno: recibe una clave propia y puede conectarse de inmediato.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>Como usuario</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Puntos de escucha</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>A la escucha</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciándose</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>ofrecido</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation>No se pueden leer los agentes</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>¿Revocar %1?</translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation>Su clave deja de funcionar para siempre y sus sesiones abiertas terminan de inmediato. Las grabaciones se conservan. Para volver a admitirlo, añádalo de nuevo: recibe una clave nueva.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation>No se revocó el agente</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>agent</comment>
        <translation>ninguno aún</translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>Líneas cambiadas</translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportando a %1</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>La exportación se canceló; no se escribió nada.</translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation>La grabación NO está como se escribió: ejecute postern verify.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>%1 guardado, %2 evento. SHA-256 %3</numerusform>
            <numerusform>%1 guardado, %2 eventos. SHA-256 %3</numerusform>
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
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation>Filtrar sentencias</translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation>Filtro: palabras del SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation>%1 (en el carácter %2)</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation>Configurar Postern</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation>Cierra esta ventana; se continúa con Archivo, Configurar Postern…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Omitir este paso</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation>La primera sentencia</translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation>Verla en vivo</translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation>Terminar sin esperar</translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation>Esperando la primera sentencia…</translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation>%1 aún no ha enviado nada.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabada</translation>
    </message>
    <message>
        <source>Your agent goes through Postern.</source>
        <translation>Su agente pasa por Postern.</translation>
    </message>
    <message>
        <source>Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation>Haga que su agente ejecute una consulta, o ejecute SELECT 1 en su cliente. Aparece aquí mientras se ejecuta.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message>
        <source>Text of the policy for all gateways</source>
        <translation>Texto de la política para todas las pasarelas</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publicar…</translation>
    </message>
    <message>
        <source>Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] and [[detect]]. Everything else stays in each gateway&apos;s own file.</source>
        <translation>Reglas, máscaras y detectores para cada pasarela: [policy], [[rule]], [approvals], [[mask]] y [[detect]]. Todo lo demás queda en el archivo propio de cada pasarela.</translation>
    </message>
    <message>
        <source>The text cannot be published</source>
        <translation>El texto no se puede publicar</translation>
    </message>
    <message>
        <source>This becomes the policy of every gateway that shares this store, for the next statement of every session. It is signed with this installation&apos;s key.</source>
        <translation>Pasa a ser la política de cada pasarela que comparte este almacén, desde la siguiente sentencia de cada sesión. Se firma con la clave de esta instalación.</translation>
    </message>
    <message>
        <source>✓ As published: %1</source>
        <translation>✓ Como está publicado: %1</translation>
    </message>
    <message>
        <source>✓ Valid, not published yet: %1</source>
        <translation>✓ Válido, aún sin publicar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n problema. Nada se puede publicar hasta que el texto sea válido; lo que está en vigor permanece.</numerusform>
            <numerusform>%n problemas. Nada se puede publicar hasta que el texto sea válido; lo que está en vigor permanece.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>El texto vuelve a ser el publicado. Deshacer (Ctrl+Z) recupera sus cambios.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetPanel</name>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Versiones publicadas</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Judges by</source>
        <translation>Juzga según</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Gateways and the version that each judges by</source>
        <translation>Pasarelas y la versión según la que juzga cada una</translation>
    </message>
    <message>
        <source>Put this version in force again…</source>
        <translation>Volver a poner en vigor esta versión…</translation>
    </message>
    <message>
        <source>No policy is published: every gateway judges by its own file alone.</source>
        <translation>No hay ninguna política publicada: cada pasarela juzga solo según su propio archivo.</translation>
    </message>
    <message>
        <source>What is published here is believed by gateways whose [store] administrators names this installation&apos;s key, %1. This gateway&apos;s file does not.</source>
        <translation>Lo que se publica aquí lo creen las pasarelas cuyo [store] administrators nombra la clave de esta instalación, %1. El archivo de esta pasarela no la nombra.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>its own file alone</source>
        <translation>solo su propio archivo</translation>
    </message>
    <message>
        <source>Database role %1</source>
        <translation>Rol de base de datos %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>not believed: %1</source>
        <translation>no creída: %1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>la más reciente</translation>
    </message>
    <message>
        <source>Stored as the database role %1</source>
        <translation>Guardada con el rol de base de datos %1</translation>
    </message>
    <message>
        <source>The version cannot be published</source>
        <translation>La versión no se puede publicar</translation>
    </message>
    <message>
        <source>The text of version %1 becomes the policy of every gateway again, as a new version.</source>
        <translation>El texto de la versión %1 vuelve a ser la política de cada pasarela, como versión nueva.</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>vuelta a la versión %1</translation>
    </message>
    <message>
        <source>Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.</source>
        <translation>La versión %1 es la más reciente. Pasarelas que la aplican, junto a sus propios archivos: %2 de %3.</translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation>Pausar la visuali&amp;zación</translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation>Se&amp;guir la sentencia más reciente</translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation>Ir a la ú&amp;ltima</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>Vac&amp;iar la vista</translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation>Vaciar la vista: las grabaciones se conservan</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation>Filtros con &amp;nombre…</translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation>Ocultar sentencias de ru&amp;tina</translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation>Deja fuera de la vista BEGIN, COMMIT, SET, SHOW y similares, salvo que coincida una regla o hayan fallado</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Sentencia siguiente</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Sentencia anterior</translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation>Siguiente sentencia &amp;marcada</translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation>Sentencia marcada anterior</translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation>Siguiente en la misma s&amp;esión</translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation>Anterior en la misma sesión</translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation>Detalles a la &amp;derecha</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>Copiar S&amp;QL</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>Filtros con nombre</translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation>Sentencias en vivo</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation>Número de sentencias mostradas</translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation>Visualización en pausa. Las sentencias siguen ejecutándose y se graban.</translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>Visualización en pausa. Las sentencias siguen ejecutándose y se graban; %n espera mostrarse.</numerusform>
            <numerusform>Visualización en pausa. Las sentencias siguen ejecutándose y se graban; %n esperan mostrarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation>La visualización está en pausa.</translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation>Hasta ahora solo sentencias de rutina</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>%n sentencia sobre transacciones y parámetros está oculta.</numerusform>
            <numerusform>%n sentencias sobre transacciones y parámetros están ocultas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>Ninguna sentencia coincide con el filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>El filtro oculta %n sentencia.</numerusform>
            <numerusform>El filtro oculta %n sentencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation>La visualización está en pausa</translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation>Las sentencias siguen ejecutándose y se graban. Reanude para verlas aquí.</translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation>La vista está vacía</translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation>Las grabaciones se conservan. Lo que se ejecute a partir de ahora aparece aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>Recuperar %n sentencia</numerusform>
            <numerusform>Recuperar %n sentencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation>Esperando la primera sentencia</translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation>Conecte un agente a Postern y cada sentencia que ejecute aparecerá aquí al instante.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Mostrar cómo conectarse</translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>%n nueva: ir a la última (Fin)</numerusform>
            <numerusform>%n nuevas: ir a la última (Fin)</numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation>vaciar la vista</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 sentencia</numerusform>
            <numerusform>%1 sentencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>%1 de %2 sentencia</numerusform>
            <numerusform>%1 de %2 sentencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>%1 anterior en Sesiones</numerusform>
            <numerusform>%1 anteriores en Sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>%1 sentencia llegó demasiado rápido para mostrarse; todas están registradas</numerusform>
            <numerusform>%1 sentencias llegaron demasiado rápido para mostrarse; todas están registradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation>Aprobaciones</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation>Política</translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation>Enmascaramiento</translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation>Aprobaciones (%1)</translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation>(%1) Postern</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n sentencia espera aprobación</numerusform>
            <numerusform>%n sentencias esperan aprobación</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation>Una sentencia del agente %1 para %2 espera aprobación.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Sesión iniciada como</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>A la escucha en %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>No está a la escucha</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation>La grabación va con retraso; las sesiones esperan</translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation>Las sentencias continúan en cuanto el almacén se ponga al día.</translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation>Almacén no disponible; se graba en el diario</translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation>La grabación falló; no se reenvía nada</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>%n sesión abierta</numerusform>
            <numerusform>%n sesiones abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation>%1: base de datos %2 en %3</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Destino %1</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Sin destino</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n destino</numerusform>
            <numerusform>%n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation>Iniciar sesión con o&amp;tra cuenta…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation>%1 (la cuenta de este equipo)</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation>Los agentes no pueden iniciar sesión hasta que alguien inicie sesión aquí (menú Archivo).</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Grupos: %1</translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation>Hasta %1; después se renueva</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>¿Cerrar la sesión de %1?</translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation>Las sesiones abiertas de esta identidad terminan de inmediato y sus agentes no pueden iniciar sesión.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation>&amp;Configurar Postern…</translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation>&amp;Añadir agente…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>C&amp;errar sesión</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;vivo</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>&amp;Aprobaciones</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sesiones</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Política</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>&amp;Enmascaramiento</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Conexiones</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>C&amp;olumnas</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Siguiente &amp;panel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>&amp;Acerca de Postern</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation>Sentencias para %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1 en %2, %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>Escucha en %1 y %n más</numerusform>
            <numerusform>Escucha en %1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export session…</source>
        <translation>&amp;Exportar sesión…</translation>
    </message>
    <message>
        <source>&amp;Try a policy…</source>
        <translation>&amp;Probar una política…</translation>
    </message>
    <message>
        <source>&amp;Verify the store…</source>
        <translation>&amp;Verificar el almacén…</translation>
    </message>
    <message>
        <source>Export what is &amp;listed…</source>
        <translation>Exportar lo &amp;listado…</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 sentencia</numerusform>
            <numerusform>%1 sentencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%1 rechazada</numerusform>
            <numerusform>%1 rechazadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation>Qué no deben ver los agentes</translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation>Columnas que parecen sensibles</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>Leyendo el catálogo…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation>Ninguna columna tiene un nombre que parezca sensible. La página Enmascaramiento también puede examinar los datos.</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>Enmascarar %n columna…</numerusform>
            <numerusform>Enmascarar %n columnas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation>Añadir una máscara</translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation>Esto se añade a la configuración; todo lo demás se conserva.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Añadir la regla</translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Untick what agents may see.</source>
        <translation>Los nombres de estas columnas parecen delicados. Los agentes reciben **** o NULL en lugar de sus valores, dondequiera que aparezcan. Desmarque lo que los agentes pueden ver.</translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation>Enmascaramiento</translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation>Volver a leer las reglas y los catálogos</translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation>Reglas y lo que cubren ahora</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Cubre</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Salvo para</translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation>Reglas de enmascaramiento</translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation>Columnas que parecen sensibles y no están enmascaradas</translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation>Examinar los datos…</translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation>Examinar los datos en busca de valores sensibles</translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation>Cómo enmascarar</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>Enmascarar…</translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation>Enmascarar las columnas seleccionadas</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation>Columnas sugeridas</translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation>¿Examinar los datos?</translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation>Postern lee las primeras 100 filas de cada tabla con su propia conexión, en las columnas que pueden contener texto y no están enmascaradas, y cuenta lo que parece sensible. No se muestra ni se guarda ningún valor.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation>Examinando los datos…</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>Leyendo los catálogos…</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n columna</numerusform>
            <numerusform>%n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation>Solo las rutas %1</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>Solo en %1</translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation>Solo para los agentes %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation>Ninguna columna de una tabla o vista tiene un nombre así. Revise el patrón.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation>Sin detectores. [[detect]] encuentra tarjetas, claves y direcciones en cualquier valor.</translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation>Se detecta en cualquier valor: %1</translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation>Ninguna otra columna parece sensible por su nombre.</translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation>Seleccione columnas para enmascararlas juntas en una sola regla.</translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation>No se puede añadir la regla</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>El archivo no se modificó</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>%1 de %2 columna cubierta</numerusform>
            <numerusform>%1 de %2 columnas cubiertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation>Ocultar (****)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation>Parcial: primeros %1, últimos %2</translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation>Parcial: primeros %1</translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation>Parcial: últimos %1</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>una contraseña</translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation>un secreto o token</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>una tarjeta de pago</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>una cuenta bancaria</translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation>un número de identidad o fiscal</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>una dirección de correo electrónico</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>un número de teléfono</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>una fecha de nacimiento</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>una dirección</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>el nombre de una persona</translation>
    </message>
    <message>
        <source>health data</source>
        <translation>datos de salud</translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation>ingresos o crédito</translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation>el número de un documento</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>una dirección IP</translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation>%1 de %2 valores contienen %3</translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation>el nombre indica %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation>Filtros con nombre</translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation>Filtros a los que volver. Una fila toma el color del primero de esta lista que tiene color y coincide; los detalles de la sentencia indican cuál es.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;olor</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>Un filtro necesita un nombre para poder encontrarlo.</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>Filtro nuevo</translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation>Filtro nuevo %1</translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation>Hay espacio para %1 filtros.</translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation>quitar el filtro</translation>
    </message>
</context>
<context>
    <name>postern::ui::NotesPanel</name>
    <message>
        <source>Marked</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Añadir la nota</translation>
    </message>
    <message>
        <source>Notes on this statement</source>
        <translation>Notas sobre esta sentencia</translation>
    </message>
    <message>
        <source>Shows in lists, on the timeline and in exports (M)</source>
        <translation>Se ve en listas, en la línea de tiempo y en las exportaciones (M)</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nueva nota</translation>
    </message>
    <message>
        <source>What should whoever reads this recording know? A note stays: it cannot be changed.</source>
        <translation>¿Qué debe saber quien lea esta grabación? Una nota permanece: no se puede cambiar.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modificada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No notes on this statement.</source>
        <translation>No hay notas sobre esta sentencia.</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Sentencias</translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation>Muestra las sesiones de este periodo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation>Muestra lo que espera aprobación o las sesiones en las que se retuvo algo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation>Muestra las sesiones en las que se bloqueó o se denegó una sentencia</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation>Muestra las sesiones en las que falló una sentencia</translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation>Respuestas enmascaradas</translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation>Muestra las sesiones que recibieron columnas enmascaradas</translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation>Añadido por Postern</translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation>Tiempo que el propio Postern necesita por sentencia, en promedio desde su inicio. Muestra las sesiones con el 5 % más lento de las sentencias de este periodo</translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation>Sentencias por minuto</translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation>Agentes más activos</translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation>Ninguno en este periodo</translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation>Relaciones más usadas</translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation>Columnas enmascaradas consultadas</translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation>No se consultó ninguna columna enmascarada</translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation>No se puede contar en el almacén: %1</translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation>No se ejecutó nada en este periodo</translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation>%1: ningún agente ha enviado una sentencia. Conecte uno o elija un periodo más largo.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Mostrar cómo conectarse</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation>solo las sesiones más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%n en espera ahora</numerusform>
            <numerusform>%n en espera ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation>ninguna en espera ahora</translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation>%1 bloqueadas, %2 denegadas</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>del servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n columna</numerusform>
            <numerusform>%n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation>aún no se ejecutó nada</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>en promedio</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lists the sessions with such statements</source>
        <translation>Muestra las sesiones con estas sentencias</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>duration</comment>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation>Aprobadas</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation>Abandonadas</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation>Probar con la última semana…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>Descartar cambios…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>Texto de la configuración</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>Qué está mal en el texto</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Qué escribir</translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation>Lo que este texto retendría, bloquearía o enmascararía de lo grabado en los últimos siete días</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>línea %1, columna %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation>✓ Válido, aún sin guardar: %1</translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation>✓ Igual que lo vigente: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n problema. No se puede guardar nada hasta que el texto sea válido; lo vigente se mantiene.</numerusform>
            <numerusform>%n problemas. No se puede guardar nada hasta que el texto sea válido; lo vigente se mantiene.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation>El texto no se puede guardar</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Guardar la política</translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation>Esto es lo que cambia en %1. Rige desde la siguiente sentencia de cada sesión y se conserva en el historial con su nombre.</translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation>Guardar y poner en vigor</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>El archivo no se modificó</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>¿Descartar sus cambios?</translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>El texto vuelve a ser el que contiene el archivo. Deshacer (Ctrl+Z) recupera sus cambios.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Partes de la política</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation>Cuando coinciden varias reglas, decide la más estricta; el orden no importa.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>Reglas de la política</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Cambiar las reglas…</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>En vigor desde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>Versiones de la política</translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation>Llevar este texto al editor</translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation>El archivo se modificó y no es válido: línea %1: %2. La versión anterior sigue en vigor; la pestaña Texto indica qué escribir.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Sus reglas</translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation>Reglas integradas</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation>%1 (omitida)</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigor</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation>Cada texto que estuvo en vigor, en la cadena firmada del almacén. Elija uno para ver qué cambió.</translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation>¿Reemplazar lo que está escribiendo?</translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation>El editor contiene cambios sin guardar. Deshacer (Ctrl+Z) los recupera.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation>La política no se puede probar</translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation>No hay nada con que probarla</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>No se grabó nada en los últimos siete días.</translation>
    </message>
    <message>
        <source>None yet. Rules are written in the tab Text; the manual page postern.toml(5) lists what they can ask.</source>
        <translation>Ninguna todavía. Las reglas se escriben en la pestaña Texto; la página de manual postern.toml(5) enumera las condiciones posibles.</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>Todas las pasarelas</translation>
    </message>
    <message>
        <source>Text for all</source>
        <translation>Texto para todas</translation>
    </message>
    <message>
        <source>The store lets administrators publish (postern_administrator).</source>
        <translation>El almacén permite publicar a los administradores (postern_administrator).</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Aún no hay versiones</translation>
    </message>
    <message>
        <source>Every text of the policy that comes into force is kept here, with who put it there and when.</source>
        <translation>Cada texto de la política que entra en vigor se conserva aquí, con quién lo puso y cuándo.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Mostrar el texto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The agent is told: %1</source>
        <translation>Al agente se le dice: %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>Try a policy</source>
        <translation>Probar una política</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message>
        <source>blocked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenida</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitida</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>ahora: %1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>ya no: %1</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Progreso de la prueba</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>Qué sería distinto</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Sería</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Era</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation>Probando %1 con las sesiones grabadas…</translation>
    </message>
    <message>
        <source>Trying it on recorded sessions…</source>
        <translation>Se prueba con sesiones grabadas…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>No se puede probar: %1</translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation>, o más estricto según su estimación</translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation>Sentencia %1 de la sesión %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many statements of so many sessions</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: nothing would be decided or masked otherwise.</source>
        <translation>%1: nada se decidiría ni se enmascararía de otro modo.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 sentencia</numerusform>
            <numerusform>%1 sentencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 sesión</numerusform>
            <numerusform>%1 sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 difference(s)</source>
        <translation>
            <numerusform>%1 diferencia</numerusform>
            <numerusform>%1 diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>%1 sentencia no se pudo juzgar de nuevo.</numerusform>
            <numerusform>%1 sentencias no se pudieron juzgar de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation>Dónde encuentran los agentes a Postern</translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation>Los agentes se conectan a este equipo en lugar de a la base de datos. El puerto se escribe en la configuración y no cambia tras reiniciar.</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>Puerto en este equipo</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation>Puerto en 127.0.0.1</translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation>Postern ya está a la escucha aquí.</translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation>Libre. Postern reinicia su pasarela para escuchar ahí; se corta la conexión de los clientes conectados.</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>Ocupado: %1.</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>Usar %1 en su lugar</translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation>Cambiar el puerto…</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>Cambiar el puerto</translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation>Después de esto, Postern reinicia su pasarela y continúa aquí. Todo lo demás se conserva.</translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation>Cambiar y reiniciar</translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation>Nivel de restricción</translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation>Puede cambiar cualquier regla más tarde, en la página Política, y probar antes el cambio con lo ya grabado.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation>Proteger (recomendado)</translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation>Las sentencias cotidianas se ejecutan. Lo que destruye, cambia definiciones o permisos, o escribe sin condición o en muchas filas espera a una persona; lo que intenta acceder al propio servidor se bloquea.</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation>Las lecturas se ejecutan. Toda escritura espera a una persona, y lo que «Proteger» bloquea sigue bloqueado. Para producción.</translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation>Establecer la política</translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation>Esto se cambia en la configuración; sus propias reglas se conservan. Rige desde la siguiente sentencia de cada sesión.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>Who decides on what is held</source>
        <translation>Quién decide sobre lo retenido</translation>
    </message>
    <message>
        <source>What nobody approves ends with an error after 25 seconds.</source>
        <translation>Lo que nadie aprueba termina con un error a los 25 segundos.</translation>
    </message>
    <message>
        <source>I do, on this computer</source>
        <translation>Yo, en este equipo</translation>
    </message>
    <message>
        <source>Groups that may approve</source>
        <translation>Grupos que pueden aprobar</translation>
    </message>
    <message>
        <source>Groups of the identity provider, between commas: dba, support-leads</source>
        <translation>Grupos del proveedor de identidad, separados por comas: dba, support-leads</translation>
    </message>
    <message>
        <source>Nobody approves their own statement. Left empty, this stays as the configuration has it.</source>
        <translation>Nadie aprueba su propia sentencia. Si se deja vacío, queda como está en la configuración.</translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but an agent can still filter and sort by them. For getting to know what your agents do.</source>
        <translation>Todo se ejecuta y todo se registra. Nada se retiene ni se bloquea; las máscaras ocultan valores en las respuestas, pero un agente aún puede filtrar y ordenar por ellos. Para conocer lo que hacen sus agentes.</translation>
    </message>
    <message>
        <source>Without an identity provider everybody is this computer&apos;s account, so nobody else could decide. Whatever runs under the account could approve too, such as an agent with a shell.</source>
        <translation>Sin un proveedor de identidad todos son la cuenta de este equipo, así que nadie más podría decidir. Lo que se ejecuta con esta cuenta también podría aprobar, por ejemplo un agente con un shell.</translation>
    </message>
</context>
<context>
    <name>postern::ui::PublishDialog</name>
    <message>
        <source>Publish a policy</source>
        <translation>Publicar una política</translation>
    </message>
    <message>
        <source>On what was recorded in the last seven days, beside this gateway&apos;s own file:</source>
        <translation>Con lo grabado en los últimos siete días, además del archivo propio de esta pasarela:</translation>
    </message>
    <message>
        <source>&amp;Why, for those who read the list:</source>
        <translation>&amp;Por qué, para quien lea la lista:</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Firmar y publicar</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>No se grabó nada en los últimos siete días.</translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>%1, %n sentencia</numerusform>
            <numerusform>%1, %n sentencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>, %n de ellas retenida o rechazada</numerusform>
            <numerusform>, %n de ellas retenidas o rechazadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation>Enmascarado por %1: el cliente recibió esto en lugar del valor.</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1, enmascarado</translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation>%1, enmascarado por %2</translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation>se guía por columnas enmascaradas</translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation>copia columnas enmascaradas a donde ninguna máscara las cubre</translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation>guardaría una máscara como si fuera el valor</translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation>devuelve columnas enmascaradas</translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation>un agente de IA</translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation>una persona</translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation>un cliente de tipo desconocido</translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation>COPY desde o hacia un programa del servidor</translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation>COPY desde o hacia un archivo del servidor</translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation>SET ROLE o SET SESSION AUTHORIZATION</translation>
    </message>
    <message>
        <source>views of the server&apos;s configuration files</source>
        <translation>vistas de los archivos de configuración del servidor</translation>
    </message>
    <message>
        <source>writes to PostgreSQL&apos;s own tables</source>
        <translation>escrituras en las tablas propias de PostgreSQL</translation>
    </message>
    <message>
        <source>any statement</source>
        <translation>cualquier sentencia</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation> sobre %1</translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation> que llama a %1</translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation> sin WHERE</translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation> con un WHERE</translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation> de unas %1 filas o más</translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation> que lee por completo una tabla de %1 filas o más</translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation> que %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation> en el destino %1</translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation>alguien de %1</translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation>, cuando lo envía %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation>, %1</translation>
    </message>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation>Permitir %1.</translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation>Bloquear %1.</translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation>Retener %1 hasta que alguien lo apruebe.</translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation>Retener %1 hasta que lo apruebe %2.</translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation>Se exige un comentario.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>%n regla propia</numerusform>
            <numerusform>%n reglas propias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>%n regla integrada</numerusform>
            <numerusform>%n reglas integradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n máscara</numerusform>
            <numerusform>%n máscaras</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation>nadie aprueba lo propio</translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation>todos pueden aprobar lo propio</translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation>guardada en la consola</translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation>leída del archivo</translation>
    </message>
    <message>
        <source>A statement that no rule matches is blocked.</source>
        <translation>Una sentencia que ninguna regla abarca se bloquea.</translation>
    </message>
    <message>
        <source>A statement that no rule matches is held until somebody approves it.</source>
        <translation>Una sentencia que ninguna regla abarca se retiene hasta que alguien la apruebe.</translation>
    </message>
    <message>
        <source>A statement that no rule matches runs.</source>
        <translation>Una sentencia que ninguna regla abarca se ejecuta.</translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation>abierta</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>column: number of blocked statements</comment>
        <translation>Bloqueadas</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>column: number of statements</comment>
        <translation>Sentencias</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Sentencia siguiente</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Skip pauses</source>
        <translation>Omitir pausas</translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation>Continuar de inmediato donde no ocurrió nada durante más de 2 segundos</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length of a session</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Sentencia anterior</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation>Sesiones grabadas</translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation>Buscar sesiones</translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation>Probar una política…</translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation>Lo que una configuración modificada retendría, bloquearía o enmascararía de lo grabado aquí</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Elija una sesión</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation>Guardar esta sesión como informe o como líneas JSON verificables (Ctrl+E)</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>No se puede leer el almacén</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Todavía no hay nada grabado</translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation>Aquí se conserva cada sesión de cada agente, desde el inicio de sesión hasta el cierre.</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1 en %2, %3</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>Exportar la sesión</translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation>Informe en PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation>Informe como página web (*.html)</translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation>Líneas JSON verificables (*.jsonl)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation>Paquete de evidencias, firmado (*.zip)</translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation>Una configuración modificada</translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation>Configuración (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Listed: what matches %1</source>
        <translation>Se muestra: lo que coincide con %1</translation>
    </message>
    <message>
        <source>Who looked…</source>
        <translation>Quién ha mirado…</translation>
    </message>
    <message>
        <source>Who viewed, exported or replayed recordings, and wrote notes</source>
        <translation>Quién vio, exportó o reprodujo grabaciones y escribió notas</translation>
    </message>
    <message>
        <source>No session is found</source>
        <translation>No se encontró ninguna sesión</translation>
    </message>
    <message>
        <source>No recorded session matches what is looked for.</source>
        <translation>Ninguna sesión grabada coincide con lo que se busca.</translation>
    </message>
    <message>
        <source>Show every session</source>
        <translation>Mostrar todas las sesiones</translation>
    </message>
    <message>
        <source>Export all sessions that are listed</source>
        <translation>Exportar todas las sesiones listadas</translation>
    </message>
    <message>
        <source>OCSF events for a SIEM (*.ocsf)</source>
        <translation>Eventos OCSF para un SIEM (*.ocsf)</translation>
    </message>
    <message>
        <source>Find by agent, identity or target</source>
        <translation>Buscar agente, identidad o destino</translation>
    </message>
    <message>
        <source>Words from the agent, identity, target or application, and filters of statements such as verdict:blocked since:-7d</source>
        <translation>Palabras del agente, la identidad, el destino o la aplicación, y filtros de sentencias como verdict:blocked since:-7d</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Mostrar cómo conectarse</translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation>Ningún ajuste contiene estas palabras. Lo que hace la pasarela se define en su archivo de configuración.</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Definido por su organización</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation>%1. Definido por su organización.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation>tema colores</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>Las horas se muestran en</translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation>zona horaria huso reloj</translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation>UTC, como en las grabaciones</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation>traducción lengua</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation>Nombra el agente y el destino, nunca la sentencia.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Bandeja del sistema</translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation>Al cerrar la ventana, Postern sigue ejecutándose en la bandeja</translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation>La pasarela continúa; Salir, en el menú Archivo, la detiene.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation>Este escritorio no tiene bandeja: al cerrar la ventana se cierra Postern.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation>columnas divisores ventana restablecer</translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation>Restablecer columnas y disposición…</translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation>Restablecer columnas y disposición</translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation>¿Restablecer columnas y disposición?</translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation>Las columnas, los divisores y las posiciones de las ventanas vuelven a su estado inicial. Las grabaciones y los ajustes se conservan.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>appearance</comment>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>language</comment>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Se aplica en el próximo inicio.</translation>
    </message>
    <message>
        <source>Notify me when a statement waits for approval</source>
        <translation>Avisarme cuando una sentencia espera aprobación</translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Proveedor de identidad</translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation>Dirección para abrir en un navegador</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation>Consultando al proveedor de identidad…</translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation>No se pudo abrir ningún navegador. Vaya a esta dirección para iniciar sesión:</translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation>No se pudo iniciar sesión: %1.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose your identity provider.</source>
        <translation>Elija su proveedor de identidad.</translation>
    </message>
    <message>
        <source>Your browser is opening. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation>Su navegador se está abriendo. Inicie sesión allí; esta ventana se cierra sola.

Si no se abre, vaya a esta dirección:</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation>Quién es usted</translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation>Las sentencias se graban junto con la persona que está detrás del agente, y los agentes solo funcionan mientras esa persona tiene la sesión iniciada. También puede iniciar sesión más tarde, desde el menú Archivo.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation>✓ Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Sesión aún no iniciada</translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation>Insertar en el archivo…</translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation>Probar la línea de conexión</translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation>Insertar la línea de conexión en el archivo del cliente</translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation>Cliente que se conectará</translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation>Línea de conexión</translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation>Copiar la línea de conexión</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation>va en %1</translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation>Necesita la clave del agente, que se muestra una sola vez: añada un agente para obtener una.</translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation>Se conecta como este agente y pregunta al servidor quién es; la sentencia se graba</translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation>Muestra lo que cambia en el archivo antes de escribir nada</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation>Funciona: PostgreSQL %1, base de datos %2, en %3</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Todavía no funciona: %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation>La carpeta del proyecto, para %1</translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation>%1 ya tiene esta línea.</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>Crear un archivo</translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation>Modificar un archivo</translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation>Se crea %1, legible solo para usted: contiene la clave del agente. No lo incluya en el control de versiones.</translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation>Esto cambia en %1; el resto se conserva. El archivo contendrá la clave del agente: no lo incluya en el control de versiones.</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Crear el archivo</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>Modificar el archivo</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Connection URI</source>
        <translation>URI de conexión</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Variables de entorno</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>Archivo de entorno (.env)</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>Archivo de servicios</translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation>Texto SQL</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation>Detalles de la sentencia</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation>Eventos grabados</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copiar SQL</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation>Resultado tal como se entregó</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation>Sentencias de esta sesión</translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation>Elija una sentencia para ver todo sobre ella.</translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation>Las filas de este resultado no se grabaron.</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>Leyendo del almacén…</translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation>Aún no está en el almacén.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent on database</comment>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 shown</source>
        <translation>se muestran las primeras %1 de %2</translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation>contiene caracteres ocultos, mostrados como [U+…]</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation>Enmascarado por %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Riesgo</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Columnas enmascaradas</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>Origen del error</translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation>Postern</translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation>la base de datos</translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation>ninguna coincidió; se aplicó la acción predeterminada</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>Color según</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation>La sentencia aún se está ejecutando.</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>Sin resultado: %1</translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>COPY: se transmitió %n fila.</numerusform>
            <numerusform>COPY: se transmitieron %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation>La sesión terminó antes que la sentencia.</translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation>%1: no se devolvió ninguna columna.</translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation>se muestran las primeras %1</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>enmascarado: %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (proceso %2)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>número %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>Sesión iniciada mediante</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Iniciado desde</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Carpeta de trabajo</translation>
    </message>
    <message>
        <source>Process found</source>
        <translation>Proceso encontrado</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>Nombre de la aplicación</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Dirección del cliente</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Usuario de la base de datos</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>tab</comment>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <comment>tab</comment>
        <translation>Notas (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>%1 fila recibida por el cliente</numerusform>
            <numerusform>%1 filas recibidas por el cliente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation>Solo %1 «%2»</translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation>Excluir %1 «%2»</translation>
    </message>
    <message>
        <source>Only from %1 on</source>
        <translation>Solo a partir de %1</translation>
    </message>
    <message>
        <source>Only before %1</source>
        <translation>Solo antes de %1</translation>
    </message>
    <message>
        <source>Only what took %1 or longer</source>
        <translation>Solo lo que tardó %1 o más</translation>
    </message>
    <message>
        <source>Exclude what took %1 or longer</source>
        <translation>Excluir lo que tardó %1 o más</translation>
    </message>
    <message>
        <source>Only statements of this form</source>
        <translation>Solo sentencias de esta forma</translation>
    </message>
    <message>
        <source>Exclude statements of this form</source>
        <translation>Excluir sentencias de esta forma</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>Solo esta sesión</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copiar SQL</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Sentencias</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar la fila</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Quitar la marca</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation>Verbo</translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>column</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column</comment>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Destino</translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation>Usuario BD</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation>PID</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation>Riesgo</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation>Columnas enmascaradas</translation>
    </message>
    <message>
        <source>Mark and notes</source>
        <comment>column</comment>
        <translation>Marca y notas</translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation>Qué base de datos protege</translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation>Postern se conecta con este rol; los agentes nunca ven su contraseña. Lo mejor es un rol propio, solo con los permisos que necesitan los agentes.</translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation>Una ya configurada</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation>Base de datos configurada</translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation>Nombre para los clientes</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>tienda</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>db.internal</source>
        <translation>db.internal</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation>postern_app</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation>se guarda en el llavero, nunca en la configuración</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation>certificado verificado</translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation>cifrado, certificado sin verificar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Todavía no funciona: %1</translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation>✓ Conectado en %1: PostgreSQL %2, base de datos %3, como %4, %5</translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation>cifrado con %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation>%1 es superusuario: lo que eluda la política puede hacer cualquier cosa. Dé a Postern un rol propio.</translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation>La seguridad a nivel de fila no se aplica a %1.</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation>La conexión no está cifrada. Otros en la red pueden leerla.</translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation>Este servidor es una réplica: solo lee.</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>Añadir una base de datos</translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation>Esto se añade a %1; todo lo demás se conserva. La contraseña no forma parte de ello.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation>La configuración se escribió, pero la pasarela no la ha leído. Consulte su registro.</translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation>Línea de tiempo de la sesión</translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation>%1, sentencia %2 de %3</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>sentencia %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>Mostrar Postern</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>Postern: %n sentencia espera aprobación</numerusform>
            <numerusform>Postern: %n sentencias esperan aprobación</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation>Sentencias por minuto</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>%1 por minuto, %n sentencia</numerusform>
            <numerusform>%1 por minuto, %n sentencias</numerusform>
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
            <numerusform>%n barra. %1. Las teclas de flecha eligen una; Intro muestra sus sentencias.</numerusform>
            <numerusform>%n barras. %1. Las teclas de flecha eligen una; Intro muestra sus sentencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>Sin sentencias</translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message>
        <source>Signed by %1, the key of this installation.</source>
        <translation>Firmado por %1, la clave de esta instalación.</translation>
    </message>
    <message>
        <source>Signed by %1, a key that the store itself names. Compare it with the one that was noted when the gateway was set up.</source>
        <translation>Firmado por %1, una clave que nombra el propio almacén. Compárela con la que se anotó al configurar la pasarela.</translation>
    </message>
    <message>
        <source>Checking every event, hash and signature of the store…</source>
        <translation>Se comprueban todos los eventos, hashes y firmas del almacén…</translation>
    </message>
    <message>
        <source>Verify the store</source>
        <translation>Verificar el almacén</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>No se puede comprobar: %1</translation>
    </message>
    <message>
        <source>NOT whole: the store is not as it was recorded. What does not hold stands first.</source>
        <translation>NO íntegro: el almacén no está como se grabó. Lo que no concuerda aparece primero.</translation>
    </message>
    <message>
        <source>Last signature: %1
Kept elsewhere, it shows later whether the store was put back to an earlier state: postern verify --known %1</source>
        <translation>Última firma: %1
Guardada en otro lugar, muestra más tarde si el almacén se devolvió a un estado anterior: postern verify --known %1</translation>
    </message>
    <message>
        <source>Whole: every event is as it was recorded, and the signatures hold.</source>
        <translation>Íntegro: cada evento está como se registró, y las firmas son válidas.</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>%1 evento después de la última firma.</numerusform>
            <numerusform>%1 eventos después de la última firma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>%1 acceso después de la última firma.</numerusform>
            <numerusform>%1 accesos después de la última firma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 sesión</numerusform>
            <numerusform>%1 sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 evento</numerusform>
            <numerusform>%1 eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>%1 acceso</numerusform>
            <numerusform>%1 accesos</numerusform>
        </translation>
    </message>
</context>
</TS>
