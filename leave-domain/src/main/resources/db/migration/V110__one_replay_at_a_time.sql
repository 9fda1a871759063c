-- One what-if at a time, whichever node it runs on. Of several that are marked as running only the latest can still be.
update replay set state = 'FAILED'
where state = 'RUNNING'
  and id <> (select id from replay where state = 'RUNNING' order by started_at desc, id desc limit 1);
create unique index replay_one_running on replay (state) where state = 'RUNNING';
