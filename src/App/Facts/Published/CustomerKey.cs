using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;

namespace Shouwen.App.Facts.Published;

/// <summary>A customer as contacts know them: the centre's keyed hash, and what people may see.</summary>
public sealed record CustomerKey(long Key, string Label)
{
    public static CustomerKey Of(Store store, string customer, bool keepsPhoneNumbers)
    {
        using var hash = CustomerHash.Of(store);
        return new(hash.Hash(customer), LabelOf(customer, keepsPhoneNumbers));
    }

    public static string LabelOf(string customer, bool keepsPhoneNumbers) => keepsPhoneNumbers ? customer : CustomerLabel.Masked(customer) ?? "";
}
