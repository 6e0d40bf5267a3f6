-- I6: a letter a call adapted is there in each of its languages before it is published. Replaces the list of 0042.
create or replace function call_lacks(content jsonb) returns text language sql immutable as $$
  select case
    when jsonb_array_length(content->'activities') = 0 then 'activities'
    when jsonb_array_length(content->'categories') = 0 then 'categories'
    when jsonb_array_length(content->'criteria') = 0 then 'criteria'
    when not exists (select 1 from jsonb_each_text(content->'amountBasis') said where btrim(said.value) <> '') then 'amountBasis'
    when not jsonb_path_exists(content, '$.sections[*].questions[*]') then 'sections'
    when jsonb_array_length(content->'eligibility') = 0 then 'eligibility'
    when jsonb_array_length(content->'languages') = 0 then 'languages'
    when exists (
      select 1
      from jsonb_array_elements_text(content->'languages') spoken(language)
      cross join (
        select jsonb_path_query(content, path) as said
        from unnest(array[
          '$.title', '$.summary', '$.guidelines', '$.amountBasis', '$.sections[*].title',
          '$.sections[*].questions[*].label', '$.sections[*].questions[*].choices[*].label', '$.documents[*].label',
          '$.eligibility[*].text', '$.declarations[*].text', '$.criteria[*].title', '$.criteria[*].guidance',
          '$.criteria[*].anchors[*].text', '$.lots[*].title', '$.letters.*'
        ]::jsonpath[]) as paths(path)
      ) texts
      where btrim(coalesce(said->>language, '')) = '') then 'translation'
  end
$$;
