import type { people as en } from '../en/people.ts';
import type { Words } from '../../words.ts';

export const people: Words<typeof en> = {
  'people.email': 'Адрес электронной почты',
  'people.password': 'Пароль',
  'people.alias': 'Отображаемое имя',
  'people.full-name': 'Полное имя',

  'people.sign-in.title': 'Вход',
  'people.sign-in.no-account': 'Ещё нет учётной записи?',
  'people.sign-in.registered': 'Если этот адрес новый, учётная запись готова: можно войти.',
  'people.sign-in.registered.hint':
    'Если на этот адрес учётная запись уже была создана, мы отправили на него сообщение.',
  'people.sign-in.forgotten': 'Забыли пароль?',
  'people.sign-in.reset': 'Пароль изменён: войдите с новым.',
  'people.sign-in.reset.hint': 'Все ваши сеансы завершены. Если вы входите с кодом с телефона, он по-прежнему нужен.',

  'people.code.title': 'Введите код',
  'people.code.lede': 'Откройте приложение для кодов на телефоне и перепишите код для этого сайта.',
  'people.code.label': 'Код из шести цифр',
  'people.code.hint': 'Новый код появляется каждые 30 секунд. Каждый код действует один раз.',
  'people.code.lost':
    'Если телефона больше нет, позвоните в офис: два человека там подтвердят, кто вы, и через два дня вы настроите другой.',
  'people.step-up.by.totp': 'подтверждено кодом',
  'people.step-up.by.password': 'подтверждено паролем',
  'people.step-up.password': 'Ваш пароль',
  'people.step-up.password.hint': 'Подтверждает, что это вы. У этой учётной записи нет второго шага при входе.',

  'people.register.title': 'Создать учётную запись',
  'people.register.lede':
    'Для организаций, групп и людей, которые хотят подать заявку. Это займёт две минуты; ничего не публикуется.',
  'people.register.alias.hint':
    'Показывается вместо вашего имени. Оно может быть совсем другим, например «Координация» или «Нур».',
  'people.register.full-name.hint':
    'Хранится в зашифрованном виде и открывается, только если этого требуют правила гранта.',
  'people.register.email.hint':
    'В письмах никогда не говорится, о чём речь. Укажите адрес, почту с которого читаете только вы.',
  'people.register.password.hint':
    'Не менее {min, plural, one {# символа} few {# символов} many {# символов} other {# символа}}. Несколько слов подряд легко запомнить.',
  'people.register.have-account': 'Уже есть учётная запись?',

  'people.reset.title': 'Забытый пароль',
  'people.reset.lede': 'Мы отправим код на адрес вашей учётной записи. С ним вы выберете новый пароль.',
  'people.reset.email.hint': 'Адрес, с которым вы входите.',
  'people.reset.ask': 'Прислать код',
  'people.reset.have-code': 'У меня уже есть код',
  'people.reset.new.title': 'Выберите новый пароль',
  'people.reset.asked': 'Если у этого адреса есть учётная запись, код уже отправлен.',
  'people.reset.asked.body':
    'Он действует {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}. Ничего не пришло? Проверьте нежелательную почту или запросите код ещё раз через пять минут. Если вы ещё ни разу не входили со своим паролем, обратитесь к администрации.',
  'people.reset.code': 'Код из письма',
  'people.reset.code.hint': 'Двенадцать букв и цифр, три группы.',
  'people.reset.password.hint': 'Не менее 12 символов, для сотрудников — 15. Несколько слов подряд легко запомнить.',
  'people.reset.send': 'Изменить пароль',

  'people.account.title': 'Моя учётная запись',
  'people.account.roles': 'Ваши роли',
  'people.account.no-roles': 'Сейчас у вас нет ни одной роли.',
  'people.account.preferences': 'Язык и сообщения',
  'people.account.mail-notices': 'Присылать мне письмо, когда здесь меня что-то ждёт',
  'people.account.mail-notices.hint': 'В нём сказано только, что есть сообщение, и никогда — о чём оно.',
  'people.account.saved': 'Ваш выбор сохранён.',
  'people.account.password': 'Изменить пароль',
  'people.account.password.current': 'Действующий пароль',
  'people.account.password.new': 'Новый пароль',
  'people.account.password.changed': 'Пароль изменён. Все остальные ваши сеансы завершены.',
  'people.account.second-factor': 'Второй шаг при входе',
  'people.account.second-factor.on': 'Включён: кроме пароля нужен код с вашего телефона.',
  'people.account.second-factor.off':
    'Выключен: для входа достаточно пароля. Код с телефона защитит учётную запись лучше.',
  'people.account.second-factor.set-up': 'Включить второй шаг',
  'people.account.sessions': 'Где выполнен вход',
  'people.account.sessions.started': 'Начат',
  'people.account.sessions.seen': 'Последнее действие',
  'people.account.sessions.here': 'Этот сеанс',
  'people.account.sessions.other': 'Другой сеанс',
  'people.account.sessions.end-others': 'Завершить все остальные сеансы',
  'people.account.sessions.ended': 'Все остальные ваши сеансы завершены.',

  'people.second-factor.title': 'Включить второй шаг',
  'people.second-factor.lede':
    'Теперь для входа понадобятся пароль и код с вашего телефона. Одного пароля чужому человеку будет мало.',
  'people.second-factor.scan': '1. Добавьте этот сайт в приложение для кодов',
  'people.second-factor.scan.help':
    'Подойдёт любое приложение для кодов; ему не нужна связь, и оно ничего не отправляет. Отсканируйте картинку или введите ключ.',
  'people.second-factor.picture': 'Картинка для приложения; ключ ниже содержит то же самое',
  'people.second-factor.key': 'Ключ',
  'people.second-factor.confirm': '2. Проверьте, что всё работает',
  'people.second-factor.own-password': 'Ваш собственный пароль',
  'people.second-factor.own-password.hint':
    'Он заменит выданный вам. Не менее {min, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.',
  'people.second-factor.turn-on': 'Включить второй шаг',
  'people.second-factor.done': 'Второй шаг включён.',

  'people.list.title': 'Люди',
  'people.list.lede': 'Учётные записи по отображаемым именам. Имена и адреса здесь не показываются.',
  'people.list.caption': 'Учётные записи',
  'people.list.roles': 'Роли',
  'people.list.second-factor': 'Второй шаг',
  'people.list.second-factor.on': 'Включён',
  'people.list.second-factor.off': 'Ещё нет',
  'people.list.change-roles': 'Изменить роли',
  'people.list.empty': 'Учётных записей пока нет',
  'people.roles.title': 'Роли: {alias}',
  'people.roles.none': 'У этой учётной записи нет ролей.',
  'people.roles.end': 'Завершить эту роль',
  'people.roles.give': 'Дать роль',
  'people.roles.role': 'Роль',
  'people.roles.member': 'Участник консорциума',
  'people.roles.give.hint': 'Все сеансы этого человека завершатся; с новой ролью нужно войти снова.',
  'people.roles.at': '{role}, {member}',

  'people.invite.title': 'Пригласить коллегу',
  'people.invite.lede':
    'Создаётся учётная запись с одной ролью. Ничего не отправляется: пароль вы передаёте сами, надёжным способом.',
  'people.invite.alias.hint': 'Показывается рядом с тем, что человек делает здесь.',
  'people.invite.full-name.hint': 'Хранится в зашифрованном виде; другие видят здесь только отображаемое имя.',
  'people.invite.language': 'Язык страниц',
  'people.invite.button': 'Создать учётную запись',
  'people.invite.done': 'Учётная запись готова: {alias}',
  'people.invite.password': 'Одноразовый пароль',
  'people.invite.password.hint':
    'Он показывается только сейчас. При первом входе человек выбирает другой и включает второй шаг.',
  'people.invite.again': 'Пригласить ещё одного человека',

  'account.state.active': 'Действует',
  'account.state.suspended': 'Приостановлена',

  'refusal.sign-in-failed': 'Этот адрес и пароль не подходят друг к другу.',
  'refusal.wait-before-trying':
    'Слишком много попыток. Подождите {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}} и попробуйте снова.',
  'refusal.code-not-accepted': 'Этот код не подходит. Дождитесь следующего и попробуйте снова.',
  'refusal.reset-code-wrong':
    'Код не подходит к этому адресу или больше не действует. Проверьте и то и другое или запросите новый код.',
  'refusal.second-factor-exists': 'Второй шаг уже включён.',
  'refusal.session-over': 'Сеанс завершён. Войдите снова.',
  'refusal.password-too-short':
    'Нужно не менее {min, plural, one {# символа} few {# символов} many {# символов} other {# символа}}; несколько слов подряд легко запомнить.',
  'refusal.password-too-long':
    'Пароль слишком длинный: не более {max, plural, one {# байта} few {# байт} many {# байт} other {# байта}}.',
  'refusal.password-too-common': 'Этот пароль пробуют одним из первых. Выберите другой.',
  'refusal.password-has-context': 'Этот пароль составлен из вашего имени, адреса или названия сайта. Выберите другой.',
  'refusal.password-unchanged': 'Этот пароль у вас уже есть. Выберите другой.',
  'refusal.password-not-yours': 'Это не ваш действующий пароль.',
  'refusal.email-taken': 'На этот адрес уже есть учётная запись.',
  'refusal.roles-do-not-mix': 'Одна учётная запись не может совмещать эти роли.',
  'refusal.role-already-held': 'У этой учётной записи там уже есть такая роль.',
  'refusal.own-roles': 'Собственные роли изменить нельзя.',

  'people.suspend': 'Приостановить учётную запись',
  'people.suspend.body':
    'Все сеансы этого человека сразу завершаются, и войти в учётную запись нельзя. Роли и всё сделанное остаются. Общему руководству приходит сообщение.',
  'people.restore': 'Снова открыть учётную запись',
  'people.restore.body':
    'Человек снова может войти, с ролями, которые у него есть. Общему руководству приходит сообщение.',
  'trail.event.account.suspended': 'Учётная запись приостановлена',
  'trail.event.account.restored': 'Приостановленная учётная запись снова открыта',
  'notice.account-suspended': 'Администрация приостановила учётную запись: {alias}.',
  'notice.account-restored': 'Администрация снова открыла учётную запись: {alias}.',
  'notice.password-reset':
    'Для вашей учётной записи выбран новый пароль с помощью кода, отправленного на ваш адрес. Если это были не вы, сразу сообщите нам.',
  'notice.team-password-reset':
    '{alias} из вашей команды: выбран новый пароль с помощью кода, отправленного по почте. Если это кажется странным, спросите и исключите этого человека из команды.',
  'refusal.own-account': 'Свою учётную запись никто не приостанавливает.',
  'notice.staff-role-given': 'Администрация дала роль: {alias}.',
  'notice.role-given': 'Вам дана новая роль.',
  'notice.role-ended': 'Одна из ваших ролей завершена.',
};
