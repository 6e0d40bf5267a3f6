import type { agreements as en } from '../en/agreements.ts';
import type { Words } from '../../words.ts';

export const agreements: Words<typeof en> = {
  'agreement.state.drafted': 'Проект',
  'agreement.state.sent': 'Отправлено на подпись',
  'agreement.state.signed_by_grantee': 'Подписано организацией',
  'agreement.state.countersigned': 'Подписано обеими сторонами',
  'agreement.state.active': 'Действует',
  'agreement.state.suspended': 'Приостановлено',
  'agreement.state.closing': 'Закрывается',
  'agreement.state.closed': 'Закрыто',
  'agreement.state.terminated': 'Расторгнуто',

  'agreements.stage.drafted': 'Подготовка',
  'agreements.stage.sent': 'Отправка',
  'agreements.stage.signed': 'Подписание',
  'agreements.stage.active': 'Действие',
  'agreements.stage.closed': 'Закрытие',

  'agreements.list.title': 'Соглашения',
  'agreements.list.desk-lede': 'Все соглашения о субгрантах и состояние их средств.',
  'agreements.list.own-lede': 'Соглашения вашей организации, выплаты и отчёты по ним.',
  'agreements.list.empty': 'Соглашений пока нет',
  'agreements.list.empty-hint': 'Проект соглашения готовится сразу после отправки писем о присуждении.',
  'agreements.paid': 'Выплачено',
  'agreements.accepted': 'Принятые расходы',
  'agreements.outstanding': 'Аванс, по которому нужно отчитаться',
  'agreements.receivable': 'К возврату',
  'agreements.period': 'Период',
  'agreements.document': 'Соглашение (PDF)',
  'agreements.document.preview': 'Предпросмотр проекта (PDF)',

  'agreements.home.title': 'Соглашение о субгранте',
  'agreements.home.stages': 'Этапы соглашения',
  'agreements.home.money': 'Средства',
  'agreements.home.paid-of': '{paid} из {amount}',
  'agreements.home.terms': 'Условия',
  'agreements.home.budget': 'Бюджет',
  'agreements.home.heading': 'Статья',
  'agreements.budget.heading-and-lines': 'Статьи и строки',
  'agreements.budget.line-amount': 'Сумма строки',
  'agreements.budget.whole': 'Вся статья',
  'agreements.home.signatures': 'Подписи',
  'agreements.home.not-signed': 'Ещё не подписано',
  'agreements.home.special': 'Особые условия',
  'agreements.side.grantee': 'От организации',
  'agreements.side.lead': 'От ведущей организации',

  'agreements.act.drafted.desk': 'Проверьте период, бюджет и транши, затем отправьте соглашение организации.',
  'agreements.act.drafted.grantee': 'Отдел грантов готовит это соглашение. Подписать его можно будет здесь.',
  'agreements.act.sent.desk': 'Ожидается подпись организации.',
  'agreements.act.sent.grantee':
    'Прочитайте соглашение и подпишите его. Подписывает владелец учётной записи вашей организации.',
  'agreements.act.signed_by_grantee.desk':
    'Организация подписала. Теперь соглашение подписывает менеджер конкурсов или общее руководство.',
  'agreements.act.signed_by_grantee.grantee': 'Ваша организация подписала. Следующей подписывает ведущая организация.',
  'agreements.act.active.desk': 'Действует. Выплаты и отчёты идут по плану ниже.',
  'agreements.act.active.grantee':
    'Действует. Записывайте расходы по мере их появления и отправляйте каждый отчёт в срок.',
  'agreements.act.other': 'Сейчас здесь ничего делать не нужно.',

  'agreements.instalments': 'Транши',
  'agreements.instalment': 'Транш {number}',
  'agreements.instalment.kind': 'Вид',
  'agreements.instalment.kind.advance': 'Аванс',
  'agreements.instalment.kind.interim': 'Следующий аванс',
  'agreements.instalment.kind.final': 'Остаток',
  'agreements.instalment.expected': 'Ожидается',
  'agreements.instalment.needs': 'Что нужно',
  'agreements.instalment.needs.first': 'Обе подписи и проверенный банковский счёт.',
  'agreements.instalment.needs.next':
    'Принят отчёт {report}. Принятые расходы покрывают {percent} предыдущей выплаты и всё выплаченное до неё.',
  'agreements.instalment.needs.final':
    'Принят итоговый отчёт. Остаток оплачивает принятые расходы, которые ещё не покрыты.',
  'agreements.instalment.payment': 'Выплата',
  'agreements.instalment.payment.paid': 'Выплачено',
  'agreements.instalment.payment.under-way': 'Выполняется',
  'agreements.instalment.payment.open': 'Ещё не запрошено',

  'agreements.reports': 'Отчёты',
  'agreements.reports.none': 'Сроки отчётов назначаются, когда подписали обе стороны.',
  'agreements.report': 'Отчёт {number}',
  'agreements.report.kind.interim': 'Промежуточный отчёт',
  'agreements.report.kind.final': 'Итоговый отчёт',
  'agreements.report.covers': 'Охватывает',
  'agreements.report.due': 'Срок',

  'agreements.plan.title': 'Период, бюджет и транши',
  'agreements.plan.lede': 'Цифры взяты из решения о присуждении и из заявки. При отправке соглашения они закрепляются.',
  'agreements.plan.fixed': 'План закреплён при отправке соглашения.',
  'agreements.plan.starts': 'Первый день',
  'agreements.plan.ends': 'Последний день',
  'agreements.plan.limits': 'Проект допускает субгранты с {from} по {to}.',
  'agreements.plan.adds-up': 'В сумме должно быть ровно {amount}.',
  'agreements.plan.amount-of': 'Сумма транша {number}',
  'agreements.plan.date-of': 'Ожидаемая дата транша {number}',
  'agreements.plan.conditions-hint':
    'Печатаются в соглашении так, как написаны здесь, на языке организации. Не указывайте имена людей и точные места.',
  'agreements.plan.save': 'Сохранить план',
  'agreements.plan.rows':
    'Сначала сохраняются суммы выше. Новый транш ставится перед остатком и получает половину предыдущей выплаты. То, что убрано, переходит в остаток.',
  'agreements.plan.add': 'Добавить транш',
  'agreements.plan.remove': 'Убрать транш {number}',
  'agreements.clauses': 'Дополнительные положения',
  'agreements.clauses.hint': 'Печатаются в соглашении рядом с теми, которые есть в нём всегда: {always}.',

  'agreements.sending.title': 'Отправить на подпись',
  'agreements.sending.lede':
    'Соглашение печатается (язык: {language}) с юридическим названием организации, сохраняется с контрольной суммой и открывается для подписи. После этого план изменить нельзя.',
  'agreements.sending.action': 'Отправить соглашение',

  'agreements.signature.title': 'Подписать соглашение',
  'agreements.signature.lede':
    'Сначала прочитайте документ целиком. Вы подписываете именно этот документ, известный по контрольной сумме.',
  'agreements.signature.checksum': 'Контрольная сумма (SHA-256)',
  'agreements.signature.read': 'Соглашение прочитано; подписываю его от имени своей организации.',
  'agreements.signature.full-name': 'Ваше полное имя',
  'agreements.signature.full-name-hint':
    'Вводится вместо подписи и не сохраняется: сохраняются учётная запись, время и контрольная сумма.',
  'agreements.signature.action': 'Подписать',
  'agreements.paper.title': 'Или подписать на бумаге',
  'agreements.paper.how':
    'Распечатайте документ, подпишите каждую страницу, где это нужно, и отправьте скан или фотографии одним файлом. Офис сверит его, прежде чем подписать со своей стороны.',
  'agreements.paper.file': 'Подписанный экземпляр',
  'agreements.paper.same':
    'Это документ с указанной выше контрольной суммой, полный и подписанный от имени моей организации.',
  'agreements.paper.action': 'Отправить подписанный экземпляр',
  'agreements.paper.open': 'Экземпляр с собственноручной подписью',

  'agreements.countersignature.title': 'Подписать соглашение от ведущей организации',
  'agreements.countersignature.lede':
    'С вашей подписью соглашение вступает в силу, а его сумма становится обязательством в книге учёта.',
  'agreements.countersignature.read': 'Соглашение прочитано; подписываю его от имени ведущей организации.',
  'agreements.countersignature.checks': 'Декларация об исключении и проверка по санкциям',
  'agreements.countersignature.checks-clear': 'Без замечаний и ещё действуют',
  'agreements.countersignature.checks-not-clear': 'Отсутствуют, истекли или показали совпадение',
  'agreements.countersignature.action': 'Подписать от ведущей организации',

  'agreements.pdf.title': 'Соглашение о субгранте',
  'agreements.pdf.lead': 'Ведущая организация по субгрантам',
  'agreements.pdf.grantee': 'Организация (третья сторона)',
  'agreements.pdf.action': 'Проект',
  'agreements.pdf.contract': 'Договор о гранте с Европейским союзом',
  'agreements.pdf.application': 'Заявка',
  'agreements.pdf.application-hash': 'Контрольная сумма поданной заявки',
  'agreements.pdf.amount': 'Сумма субгранта',
  'agreements.pdf.conditions': 'Общие условия',
  'agreements.pdf.annexes': 'Бюджет, транши и отчёты',
  'agreements.pdf.payment-conditions': 'Условия платежей',
  'agreements.pdf.signatures': 'Подписи',
  'agreements.pdf.electronic':
    'Каждая сторона подписывает электронно на портале контрольную сумму этого документа. Учётные записи и время подписания фиксируются там; собственноручная подпись не требуется.',
  'agreements.pdf.draft': 'Проект: не для подписания',
  'agreements.pdf.page': 'Страница {page} из {pages}',

  'agreements.clause.object': 'Предмет',
  'agreements.clause.object.text':
    'Ведущая организация предоставляет организации субгрант из гранта, полученного от Европейского союза, на деятельность, описанную в её заявке {application}. Заявка является частью настоящего соглашения.',
  'agreements.clause.duration': 'Срок',
  'agreements.clause.duration.text':
    'Деятельность ведётся с {from} по {to}. Обязанности по документам, проверкам, возврату средств и данным действуют и после этого.',
  'agreements.clause.payment': 'Выплаты',
  'agreements.clause.payment.text':
    'Субгрант составляет не более {amount}. Он выплачивается указанными ниже траншами на проверенный счёт организации. Каждый транш после первого выплачивается, когда принят предшествующий отчёт, а принятые расходы покрывают {percent} предыдущей выплаты и всё выплаченное до неё. Остаток не превышает принятых расходов за вычетом выплаченного.',
  'agreements.clause.costs': 'Приемлемые расходы',
  'agreements.clause.costs.text':
    'Расходы принимаются, если они возникли в указанный период, предусмотрены бюджетом, необходимы, разумны, законны, отражены в учёте и подтверждены документами. Не принимаются долги, проценты, курсовые потери, взносы в натуральной форме, возмещаемые налоги и расходы, оплаченные другими.',
  'agreements.clause.reporting': 'Отчёты',
  'agreements.clause.reporting.text':
    'Организация отчитывается на портале о деятельности, результатах и расходах в указанные ниже сроки и отвечает на вопросы в течение 30 дней. Имена пострадавших, свидетелей и других людей в опасности не указываются.',
  'agreements.clause.records': 'Хранение документов',
  'agreements.clause.records.text':
    'Учётные записи и подлинники подтверждающих документов хранятся не менее {years, plural, one {# года} few {# лет} many {# лет} other {# лет}} после последней выплаты по основному гранту и дольше, пока идут аудит, спор или расследование.',
  'agreements.clause.control': 'Проверки и аудит',
  'agreements.clause.control.text':
    'Европейская комиссия, Европейское бюро по борьбе с мошенничеством (OLAF), Европейская прокуратура (EPPO), Европейская счётная палата и назначенные ими аудиторы вправе проверять документы, учёт, электронные данные и помещения, заботясь о безопасности людей.',
  'agreements.clause.visibility': 'Информирование о поддержке',
  'agreements.clause.visibility.text':
    'Организация сообщает о поддержке Европейского союза эмблемой, указанием на финансирование и оговоркой. Если это подвергает людей опасности, организация просит об освобождении и до ответа ничего не показывает.',
  'agreements.clause.data': 'Защита данных',
  'agreements.clause.data.text':
    'Обе стороны обрабатывают персональные данные законно, хранят не больше необходимого и защищают их. Личности хранятся отдельно и открываются только с указанной целью. О нарушениях защиты данных, касающихся субгранта, сообщается немедленно.',
  'agreements.clause.safeguarding': 'Защита людей от вреда',
  'agreements.clause.safeguarding.text':
    'Организация не допускает сексуальной эксплуатации, насилия и домогательств, не причиняет вреда тем, с кем работает, и реагирует на каждое обращение. Она может изменить или остановить деятельность, ставшую опасной, и сообщает об этом.',
  'agreements.clause.conflict': 'Конфликт интересов',
  'agreements.clause.conflict.text':
    'Организация избегает ситуаций, в которых семейные или личные связи, политическая или национальная близость, экономические или иные интересы ослабляют её беспристрастность, и незамедлительно сообщает о них.',
  'agreements.clause.sanctions': 'Исключение и ограничительные меры',
  'agreements.clause.sanctions.text':
    'Средства и экономические ресурсы не попадают к лицам и организациям, в отношении которых действуют ограничительные меры Европейского союза. Организация подтверждает, что к ней не применимо ни одно основание исключения, и сообщает об изменениях. Люди, которым помогает деятельность, не проверяются.',
  'agreements.clause.recovery': 'Возврат средств',
  'agreements.clause.recovery.text':
    'Суммы, выплаченные и не покрытые принятыми расходами, а также выплаченные по ошибке или вследствие обмана, возвращаются в течение 45 дней после требования или засчитываются в счёт следующих выплат.',
  'agreements.clause.equipment': 'Оборудование',
  'agreements.clause.equipment.text':
    'Оборудование, оплаченное за счёт субгранта, учитывается, используется для деятельности и хранится в безопасности. В конце оно остаётся у организации для той же цели или переходит к другой организации, которая продолжает работу; это фиксируется при закрытии субгранта.',
  'agreements.clause.results': 'Результаты и их использование',
  'agreements.clause.results.text':
    'Результаты принадлежат организации. Она разрешает ведущей организации и Европейскому союзу использовать их безвозмездно, кроме тех, огласка которых подвергла бы людей опасности.',
  'agreements.clause.testimony': 'Показания и доказательства',
  'agreements.clause.testimony.text':
    'Показания пострадавших и свидетелей берутся только с их осознанного согласия, подготовленными людьми и не дважды без необходимости. Их происхождение и все, через чьи руки они проходят, записываются, а подлинники хранятся там, где доступ есть только у тех, кому они нужны.',
  'agreements.clause.host': 'Финансовый посредник',
  'agreements.clause.host.text':
    'Если выплаты получает другая организация, она передаёт их полностью в течение 10 рабочих дней, хранит подтверждение и отвечает за деньги вместе с организацией.',
  'agreements.clause.exchange': 'Обучение и обмен опытом',
  'agreements.clause.exchange.text':
    'Организация участвует в обмене опытом с другими организациями проекта и в согласованном наставничестве. Она может без объяснения причин отказаться от всего, что может подвергнуть людей опасности.',
  'agreements.clause.changes': 'Изменения',
  'agreements.clause.changes.text':
    'До {percent} каждой статьи бюджета можно переместить с уведомлением на портале, если ожидаемые результаты не меняются. Любое другое изменение требует дополнения, подписанного до возникновения расходов.',
  'agreements.clause.termination': 'Приостановка и расторжение',
  'agreements.clause.termination.text':
    'Каждая сторона может письменно приостановить или расторгнуть соглашение, если другая нарушает существенную обязанность, если того требует безопасность или если заканчивается основной грант. Принятые к тому времени расходы оплачиваются в пределах суммы субгранта.',
  'agreements.clause.disputes': 'Споры',
  'agreements.clause.disputes.text':
    'Сначала стороны стараются решить спор переговорами в течение 60 дней. Затем применяются право и суды по месту нахождения ведущей организации. Европейский союз не является стороной настоящего соглашения.',

  'notice.agreement-drafted': 'Проект соглашения {reference} готов, его можно проверить.',
  'notice.agreement-sent': 'Соглашение {reference} ожидает вашей подписи.',
  'notice.agreement-signed':
    'Соглашение {reference} подписано организацией; его можно подписать от ведущей организации.',
  'notice.agreement-activated': 'Соглашение {reference} вступило в силу.',

  'refusal.agreement-outside-action': 'Проект допускает субгранты с {from} по {to}.',
  'refusal.agreement-period-reversed': 'Последний день должен быть позже первого.',
  'refusal.plan-not-exact': 'Сумма траншей должна равняться сумме соглашения с точностью до цента.',
  'refusal.plan-amount-zero': 'У каждого транша должна быть сумма.',
  'refusal.plan-dates-unordered':
    'Транши идут один за другим в пределах периода; только остаток может прийти после его конца.',
  'refusal.plan-advance-too-high': 'Авансы могут составлять не более {percent} % суммы. Остальное — остаток.',
  'refusal.plan-too-many':
    'Может быть не более {most, plural, one {# транша} few {# траншей} many {# траншей} other {# транша}}.',
  'refusal.plan-no-day-left': 'Между этим траншем и последним днём соглашения не осталось ни одного дня.',
  'refusal.plan-reimbursed':
    'Возмещаемый грант выплачивается одной суммой после итогового отчёта. Для более ранних выплат выберите другой план.',
  'refusal.plan-row-stays': 'Первая выплата и остаток сохраняются, остальные транши можно убрать.',
  'refusal.instalment-awaited':
    'Условие относится к траншу {number}. Предшествующие транши сохраняют номера, пока условие существует.',
  'refusal.budget-not-exact': 'Сумма статей должна равняться сумме соглашения с точностью до цента.',
  'refusal.agreement-not-confirmed': 'Подтвердите, что вы прочитали соглашение.',
  'refusal.agreement-changed': 'Документ уже не тот, который вы открыли. Прочитайте его ещё раз.',
  'refusal.agreement-signed-by-you':
    'Тот, кто готовил соглашение или подписал его за другую сторону, не может подписать его от ведущей организации.',
  'refusal.agreement-checks-not-clear':
    'Декларация об исключении или проверка по санкциям отсутствует, истекла или показала совпадение.',
  'refusal.agreement-award-gone':
    'От гранта, на котором основано это соглашение, отказались, или он был отменён. Отправить или подписать соглашение больше нельзя.',
};
