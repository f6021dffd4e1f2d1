using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Contacts;

/// <summary>What can be said of a contact without asking the database: local time, customer hash, fingerprint.</summary>
internal sealed class ContactPreparer(string zone, CustomerHash hash, bool keepsPhoneNumbers)
{
    private readonly LocalClock clock = new(zone);

    public ContactRow Prepare(ContactDraft draft)
    {
        var milliseconds = draft.Started.ToUnixTimeMilliseconds();
        var (day, minute) = clock.Local(milliseconds);
        var content = Fingerprint(draft, milliseconds);
        return new ContactRow
        {
            ExternalId = draft.ExternalId ?? $"#{content:x16}",
            StartedMilliseconds = milliseconds,
            LocalDay = day,
            LocalMinute = minute,
            Outcome = (byte)draft.Outcome,
            Flags = (byte)FlagsOf(draft),
            Wait = draft.Wait,
            Talk = draft.Talk,
            Hold = draft.Hold,
            Wrap = draft.Wrap,
            Customer = draft.Customer is null ? 0 : hash.Hash(draft.Customer),
            CustomerLabel = draft.Customer is null || keepsPhoneNumbers ? draft.Customer : CustomerLabel.Masked(draft.Customer),
            Recording = draft.Recording,
            Line = draft.Line,
            ContentHash = content,
        };
    }

    private static ContactFlags FlagsOf(ContactDraft draft) =>
        (draft.Direction == Direction.Outbound ? ContactFlags.Outbound : ContactFlags.None) |
        (draft.Transferred ? ContactFlags.Transferred : ContactFlags.None);

    private static long Fingerprint(ContactDraft draft, long milliseconds)
    {
        var hash = new StableHash();
        hash.Add(milliseconds);
        hash.Add(((long)draft.Outcome << 8) | (long)FlagsOf(draft));
        hash.Add(draft.Wait);
        hash.Add(draft.Talk);
        hash.Add(draft.Hold);
        hash.Add(draft.Wrap);
        hash.Add(draft.Queue);
        hash.Add(draft.Topic);
        hash.Add(draft.Channel);
        hash.Add(draft.Region);
        hash.Add(draft.Product);
        hash.Add(draft.Campaign);
        hash.Add(draft.Team);
        hash.Add(draft.Agent);
        hash.Add(draft.Customer);
        hash.Add(draft.Recording);
        return hash.Value;
    }
}
