select number, name, scopes, issuer_id, issued_at, expires_at, revoked_at, revoker_id
from api_token
where guild_id = :guild
order by number desc
limit 100
