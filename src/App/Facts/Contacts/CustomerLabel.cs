namespace Shouwen.App.Facts.Contacts;

/// <summary>What people may see of a customer's key: 138****1234, AC****89.</summary>
internal static class CustomerLabel
{
    public static string Masked(string customer)
    {
        var (head, tail) = customer.Length switch
        {
            >= 11 => (3, 4),
            >= 7 => (2, 2),
            >= 4 => (1, 1),
            _ => (0, 0),
        };
        return string.Concat(customer.AsSpan(0, head), "****", customer.AsSpan(customer.Length - tail));
    }
}
