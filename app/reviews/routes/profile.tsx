import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, LANGUAGES } from '#app/kernel/languages.ts';
import { useCountries } from '#app/organisations/ui/countries.ts';
import { activitiesOf, theProgramme } from '#app/programme/programme-store.server.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { profileOf } from '../assignment/profile-store.server.ts';
import { profileShape } from '../assignment/reviewer-profile.ts';
import { saveProfile } from '../assignment/save-profile.server.ts';

export const handle = { access: 'reviews.own', title: 'reviews.profile.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const { id } = await theProgramme(world.db);
  return { profile: await profileOf(world.db, actor.accountId), activities: await activitiesOf(world.db, id) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, profileShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { 'languages[]': languages, 'themes[]': themes, 'countries[]': countries, capacity } = parsed.value;
  const given = { languages, themes, countries, capacity, key: sent.key };
  return answer(sent, await saveProfile(world, actor, given), () => redirect(paths.reviews()));
}

export default function Profile() {
  const { profile, activities } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const countries = useCountries();
  return (
    <>
      <PageTitle title={t('reviews.profile.title')} lede={t('reviews.profile.lede')} back={{ href: paths.reviews() }} />
      <Form name="profile">
        <CheckboxList
          name="languages[]"
          label={t('reviews.profile.languages')}
          hint={t('reviews.profile.languages.hint')}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          defaultValues={profile.languages}
          optional
        />
        <CheckboxList
          name="themes[]"
          label={t('reviews.profile.themes')}
          choices={activities.map(({ code, title }) => ({
            value: code,
            label: `${code} · ${inLanguage(title, language)}`,
          }))}
          defaultValues={profile.themes}
          optional
        />
        <Disclosure
          summary={t('reviews.profile.countries.choose', { count: profile.countries.length })}
          open={profile.countries.length > 0}
        >
          <CheckboxList
            name="countries[]"
            label={t('reviews.profile.countries')}
            choices={countries}
            defaultValues={profile.countries}
            columns
            optional
          />
        </Disclosure>
        <TextField
          name="capacity"
          label={t('reviews.profile.capacity')}
          hint={t('reviews.profile.capacity.hint')}
          defaultValue={profile.capacity === null ? '' : String(profile.capacity)}
          inputMode="numeric"
          width="short"
          optional
        />
        <ButtonRow>
          <Button>{t('reviews.profile.save')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
