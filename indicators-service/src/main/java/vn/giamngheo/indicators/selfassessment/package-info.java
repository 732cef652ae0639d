/** What a household may find out about itself before it asks for a review: nothing of it is kept. */
package vn.giamngheo.indicators.selfassessment;
