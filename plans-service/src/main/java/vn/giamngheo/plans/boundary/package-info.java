/** Acts that change places: what they say, whether it holds together, and its coming into force. */
package vn.giamngheo.plans.boundary;
